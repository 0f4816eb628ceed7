// The page of the glossary: find, add, edit, delete.

import { remove } from "./api.js";
import { $, iconButton, make } from "./elements.js";
import { frame } from "./frame.js";
import { Listing, ordered } from "./listing.js";
import { markedWord } from "./marks.js";
import { confirmed, say, sayError } from "./notices.js";
import { askTerm } from "./termform.js";
import { languageName, t } from "./words.js";

frame("glossary");
document.title = `${t("glossary")} · tm`;

const rank = { preferred: 0, admitted: 1, superseded: 2, forbidden: 3 };

function draw(concept, phrase) {
  const card = make("li", { class: "card unit", "data-id": String(concept.id) });
  const show = (present) => {
    const terms = present.terms ?? [];
    const name = terms[0]?.text ?? "";
    const lines = ordered(new Set(terms.map(({ lang }) => lang))).flatMap((code) => {
      const own = terms.filter(({ lang }) => lang === code)
        .sort((a, b) => (rank[a.status] ?? 0) - (rank[b.status] ?? 0));
      const words = own.flatMap(({ text, status }, place) => [
        place > 0 ? "; " : "",
        make("span", { class: status && "status-" + status, title: status && t("status." + status) },
          ...markedWord(text, phrase),
          status === "forbidden" ? make("span", { class: "unseen" }, ` (${t("status.forbidden")})`) : ""),
      ]);
      return [
        make("dt", {}, make("abbr", { title: languageName(code) }, code)), make("dd", { lang: code }, ...words),
      ];
    });
    const about = [present.domain, present.definition, present.note].filter(Boolean);
    card.replaceChildren(
      make("dl", {}, ...lines),
      make("div", { class: "tools" },
        iconButton("edit", t("term.editNamed", { name }), () => askTerm(present, (changed) => {
          show(changed);
          card.querySelector("button").focus();
          listing.changed();
          say(t("term.saved"));
        })),
        iconButton("delete", t("term.deleteNamed", { name }), () => drop(card, present, name))),
      make("p", { class: "about" }, ...about.map((words) => make("span", {}, words))));
  };
  show(concept);
  return card;
}

async function drop(card, concept, name) {
  if (!(await confirmed(t("term.deleteNamed", { name }), t("term.delete.about"), t("delete")))) return;
  try {
    await remove(`terms/${concept.id}`);
    const next = card.nextElementSibling ?? card.previousElementSibling;
    card.remove();
    (next?.querySelector("button") ?? $("#phrase")).focus();
    listing.changed();
    say(t("term.deleted"));
  } catch (error) {
    sayError(error);
  }
}

const listing = new Listing({ path: "terms", key: "terms", languages: ["ru", "kk", "en"], draw });
$("#add").addEventListener("click", () => {
  const phrase = listing.phrase.value.trim();
  askTerm({
    terms: ["ru", "kk", "en"].map((lang) => ({ lang, text: lang === listing.language.value ? phrase : "" })),
  }, () => {
    say(t("term.saved"));
    listing.start();
  });
});
listing.start();
listing.phrase.focus();
