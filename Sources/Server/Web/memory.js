// The page of the memory: search, edit, delete, history of a unit.

import { get, put, remove } from "./api.js";
import { $, iconButton, make } from "./elements.js";
import { frame } from "./frame.js";
import { Listing, ordered } from "./listing.js";
import { markedWord } from "./marks.js";
import { confirmed, openDialog, say, sayError } from "./notices.js";
import { languageName, moment, t } from "./words.js";

frame("memory");
let listing;
document.title = `${t("memory")} · tm`;

function texts(unit, phrase) {
  return make("dl", {}, ...ordered(Object.keys(unit.texts)).flatMap((code) => [
    make("dt", {}, make("abbr", { title: languageName(code) }, code)),
    make("dd", { lang: code }, ...markedWord(unit.texts[code], phrase)),
  ]));
}

function about(unit) {
  const quality = unit.quality ? t("quality." + unit.quality) : "";
  return [
    `#${unit.id}`, quality === "quality." + unit.quality ? unit.quality : quality,
    unit.origin?.split("/").pop(), unit.author, unit.changed && moment(unit.changed),
  ].filter(Boolean).map((words) => make("span", {}, words));
}

function draw(unit, phrase) {
  const card = make("li", { class: "card unit", "data-id": String(unit.id) });
  const show = (present) => {
    card.replaceChildren(
      texts(present, phrase),
      make("div", { class: "tools" },
        iconButton("edit", t("unit.edit", { n: String(present.id) }), () => edit(card, present, show)),
        iconButton("history", t("unit.history", { n: String(present.id) }), () => showHistory(present)),
        iconButton("delete", t("unit.delete", { n: String(present.id) }), () => drop(card, present))),
      make("p", { class: "about" }, ...about(present)));
  };
  show(unit);
  return card;
}

function edit(card, unit, show) {
  const fields = ordered(Object.keys(unit.texts)).map((code) => {
    const field = make("textarea", { class: "box", lang: code, rows: 2, name: code, spellcheck: "true" });
    field.value = unit.texts[code];
    return make("label", {}, make("span", {}, languageName(code)), field);
  });
  const close = (present) => {
    show(present);
    card.querySelector("button").focus();
  };
  const form = make("form", { "aria-label": t("unit.edit", { n: String(unit.id) }) }, ...fields,
    make("div", { class: "actions" },
      make("button", { type: "button", class: "framed", onclick: () => close(unit) }, t("cancel")),
      make("button", { type: "submit", class: "main" }, t("save"))));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const changed = {};
    for (const field of form.querySelectorAll("textarea")) {
      if (field.value !== unit.texts[field.name]) changed[field.name] = field.value;
    }
    if (Object.keys(changed).length === 0) {
      close(unit);
      return;
    }
    try {
      const answer = await put(`units/${unit.id}`, { texts: changed });
      const present = answer.texts ? answer : { ...unit, texts: { ...unit.texts, ...changed } };
      close(present);
      listing.changed();
      say(t("unit.saved"));
    } catch (error) {
      sayError(error);
    }
  });
  form.addEventListener("keydown", (event) => {
    const saves = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!saves && event.key !== "Escape") return;
    // Else the key would also press the button that has the focus next.
    event.preventDefault();
    if (saves) form.requestSubmit();
    else close(unit);
  });
  card.replaceChildren(form);
  form.querySelector("textarea").focus();
}

async function drop(card, unit) {
  const title = t("unit.delete", { n: String(unit.id) });
  if (!(await confirmed(title, Object.values(unit.texts)[0] ?? "", t("delete")))) return;
  try {
    await remove(`units/${unit.id}`);
    const next = card.nextElementSibling ?? card.previousElementSibling;
    card.remove();
    (next?.querySelector("button") ?? $("#phrase")).focus();
    listing.changed();
    say(t("unit.deleted"));
  } catch (error) {
    sayError(error);
  }
}

async function showHistory(unit) {
  try {
    const { history } = await get(`history/${unit.id}`);
    const list = make("ol", { class: "history-list" }, ...history.map((step) =>
      make("li", {},
        make("p", { class: "soft" },
          [t("history." + (step.what ?? "changed")), step.author, moment(step.date)].filter(Boolean).join(" · ")),
        ...ordered(Object.keys(step.texts ?? {})).map((code) => make("p", { lang: code }, step.texts[code])))));
    openDialog(
      t("unit.history", { n: String(unit.id) }),
      history.length > 0 ? list : make("p", {}, t("history.none")), { wide: true });
  } catch (error) {
    sayError(error);
  }
}

async function start() {
  let languages = ["ru", "kk", "en"];
  try {
    const { memory } = await get("about");
    if (memory.languages?.length > 0) languages = ordered(memory.languages);
    $("#about").textContent = [
      memory.name, t("units", { n: memory.units }), languages.map(languageName).join(", "),
    ].join(" · ");
  } catch (error) {
    sayError(error);
  }
  listing = new Listing({ path: "units", key: "units", languages, draw });
  listing.start();
  listing.phrase.focus();
}

start();
