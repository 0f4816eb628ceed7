// The list of keys that F1 shows.

import { make } from "./elements.js";
import { openDialog } from "./notices.js";
import { keyName, shortcuts } from "./shortcuts.js";
import { t } from "./words.js";

let shown;

/** Opens the list, or closes it when it is open. */
export function showKeys() {
  if (shown?.open) {
    shown.close();
    return;
  }
  const content = make("div", { class: "keys" });
  shortcuts.forEach(({ group, actions }) => {
    const list = make("dl");
    for (const { id, keys } of actions) {
      list.append(
        make("dt", {}, t("action." + id)),
        make("dd", {}, ...keys.map((key) => make("kbd", {}, keyName(key)))));
    }
    content.append(make("section", {}, make("h3", {}, t("keys." + group)), list));
  });
  shown = openDialog(
    t("keys"), make("div", {}, content, make("p", { class: "soft" }, t("keys.note"))), { wide: true });
}
