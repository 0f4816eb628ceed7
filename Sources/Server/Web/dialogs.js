// What asks for a little more before it is done: go to, split, merge, a new term.

import { post } from "./api.js";
import { bench, path } from "./bench.js";
import { make } from "./elements.js";
import { undo } from "./editing.js";
import { openDialog, say, sayError } from "./notices.js";
import { focusRow, showHelp } from "./openrow.js";
import { rereadArticle } from "./segments.js";
import { askTerm } from "./termform.js";
import { t } from "./words.js";

/** A dialog with a form; `submit` gets the function that closes it. */
function ask(title, parts, action, submit, options) {
  const form = make("form", {}, ...parts,
    make("div", { class: "actions" },
      make("button", { type: "button", class: "framed", onclick: () => dialog.close() }, t("cancel")),
      make("button", { type: "submit", class: "main" }, action)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(() => dialog.close());
  });
  const dialog = openDialog(title, form, options);
  return form;
}

export function goTo() {
  const last = bench.rows.length;
  const field = make("input", {
    type: "number", min: 1, max: last, required: true, autofocus: true, "aria-label": t("goTo.number"),
    value: bench.current?.number ?? 1,
  });
  ask(t("action.goTo"),
    [make("p", {}, field, " ", make("span", { class: "soft" }, t("goTo.of", { n: last })))],
    t("goTo.go"), (close) => {
      close();
      setTimeout(() => focusRow(bench.byNumber.get(Number(field.value))));
    }, { light: true });
  field.select();
}

export function split() {
  const row = bench.current;
  if (!row) return;
  const text = row.segment.source;
  const field = make("textarea", {
    class: "box split-text", readonly: true, lang: bench.article.from, autofocus: true,
    "aria-label": t("split.text"),
  });
  field.value = text;
  const form = ask(t("action.split"), [make("p", { class: "soft" }, t("split.about")), field],
    t("split.do"), (close) => {
      const at = field.selectionStart;
      if (text.slice(0, at).trim() === "" || text.slice(at).trim() === "") {
        say(t("split.where"));
        return;
      }
      close();
      divide("split", row, { at });
    });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    form.requestSubmit();
  });
  const place = splitPlace(text);
  field.setSelectionRange(place, place);
}

export function merge() {
  if (bench.current) divide("merge", bench.current, {});
}

/** Where a segment is most likely to be split: after the sign nearest its middle. */
function splitPlace(text) {
  const places = [...text.matchAll(/[.!?;:,–—]\s+/gu)].map((found) => found.index + found[0].length);
  const middle = text.length / 2;
  return places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? Math.floor(middle);
}

async function divide(how, row, body) {
  await bench.drafts.flush();
  try {
    const { revision } = row.view;
    await rereadArticle(await post(path(`/segments/${row.number}/${how}`), { ...body, revision }));
    bench.tabs?.tell({ article: true });
    say(t(how + ".done"), { action: t("action.undo"), onaction: () => undo("undo") });
  } catch (error) {
    sayError(error);
  }
}

/** What is selected in the open segment, and its language. */
export function selection() {
  const { current, language, article, chosenSource } = bench;
  if (current && document.activeElement === current.field) {
    const { selectionStart, selectionEnd, value } = current.field;
    const text = value.slice(selectionStart, selectionEnd).trim();
    if (text) return { text, code: language };
  }
  return { text: chosenSource, code: article.from };
}

export function addTerm() {
  const { current, language, article, chosenSource } = bench;
  const field = current?.field;
  const target = field ? field.value.slice(field.selectionStart, field.selectionEnd).trim() : "";
  askTerm({ terms: [{ lang: article.from, text: chosenSource }, { lang: language, text: target }] }, () => {
    bench.suggestions.outdate();
    say(t("term.saved"));
    if (current) showHelp(current);
  });
}
