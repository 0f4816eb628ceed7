// The page for who comes without a token.

import { $ } from "./elements.js";
import { fill, t } from "./words.js";

fill();
document.title = `${t("token")} · tm`;
// A whole address is pasted as often as the token alone.
$("input").addEventListener("change", ({ target }) => {
  const found = /[?&]token=([^&\s]+)/.exec(target.value);
  if (found) target.value = decodeURIComponent(found[1]);
  target.value = target.value.trim();
});
