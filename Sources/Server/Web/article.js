// The page of an article: puts its parts together and does what keys and buttons ask.

import { get } from "./api.js";
import { announce, bench, firstOpen, neighbour, nextOpen, path, revisions, rowOf } from "./bench.js";
import { addTerm, goTo, merge, selection, split } from "./dialogs.js";
import { Drafts } from "./drafts.js";
import { afterConfirming, changeCase, confirmRow, insert, textChanged, type, undo, useOffer } from "./editing.js";
import { $, make } from "./elements.js";
import { Find } from "./find.js";
import { choices, frame, openMenu } from "./frame.js";
import { keep, kept } from "./kept.js";
import { showKeys } from "./keylist.js";
import { errorText, say, sayError } from "./notices.js";
import { Offers } from "./offers.js";
import { openDropped } from "./open.js";
import { entered, entersBy, focusRow, suggestionArrived, withHelp } from "./openrow.js";
import { Panel } from "./panel.js";
import { filterRows, nextFilter, showProgress, showStatus } from "./progress.js";
import { inLanguage } from "./row.js";
import { changedElsewhere, drawRows, readCodes, readFindings, restoreDrafts, speak, takeOver } from "./segments.js";
import { actionFor, keyOf } from "./shortcuts.js";
import { Suggestions } from "./suggestions.js";
import { Tabs } from "./tabs.js";
import { signs } from "./typing.js";
import { languageName, t } from "./words.js";

const list = $("#segments");

async function start() {
  let article;
  try {
    article = await get(path());
  } catch (error) {
    frame("article");
    showMissing(error.status === 404 ? t("article.gone") : errorText(error));
    return;
  }
  bench.article = article;
  bench.languages = [article.to].flat();
  const wanted = new URL(location.href).searchParams.get("to");
  bench.language = bench.languages.includes(wanted) ? wanted : bench.languages[0];
  bench.propagation = kept("tm.propagation") !== "off";
  bench.offers = new Offers(
    bench.id, (row) => bench.panel.continuation(row), (offer) => announce(t("offer.announce", { offer })));
  bench.suggestions = new Suggestions(bench.id, suggestionArrived);
  bench.drafts = new Drafts(bench.id, { saved, refused, conflict, status: showStatus });
  bench.find = new Find(() => bench.rows, focusRow);
  bench.panel = new Panel({ article: bench.id, from: article.from, languages: bench.languages, insert });
  frame("article", { settings: settings() });
  document.title = `${article.name} · tm`;
  drawBar();
  showProgress(article.progress);
  const left = await bench.drafts.leftBehind();
  const first = firstNumber(article.segments);
  // Whoever opens a long article begins to work before its last row is drawn.
  await drawRows(article.segments, (rows) => {
    restoreDrafts(left, rows);
    const row = rows.find(({ number }) => number === first);
    if (row && !bench.current) focusRow(row, { quiet: true });
  });
  readCodes();
  readFindings();
  if (!bench.drafts.pending) showStatus("saved");
  bench.tabs = new Tabs(bench.id, article.revision ?? Math.max(0, ...article.segments.flatMap(revisions)), changedElsewhere);
  if (!bench.current) focusRow(bench.rows.find((row) => row.field), { quiet: true });
  showMemory();
}

/** Says why there is no article, without the tools for one. */
function showMissing(why) {
  document.title = `${why} · tm`;
  document.body.classList.add("missing");
  $("#name").textContent = why;
  $("#rows").replaceChildren(make("p", { class: "empty" }, make("a", { href: "/" }, t("articles.all"))));
}

/** The segment to begin with: where work stopped, else the first that is not confirmed. */
function firstNumber(segments) {
  const isOpen = (segment) => {
    const { state } = inLanguage(segment, bench.language);
    return state !== "confirmed" && (segment.offered || state !== "empty");
  };
  const place = segments.find(({ number }) => number === Number(kept("tm.place." + bench.id)));
  return (place && isOpen(place) ? place : segments.find(isOpen) ?? place)?.number;
}

// What the drafts tell

function saved(row, answer, { newer, confirmed, confirming }) {
  row.apply(answer.segment, { keepText: true });
  // The row shows what is on its way to the server.
  if (newer || confirming) {
    row.state = confirming ? "confirmed" : "draft";
    row.paint();
  }
  takeOver({ propagated: answer.propagated, progress: answer.progress });
  const segments = [answer.segment, ...(answer.propagated ?? [])];
  bench.tabs?.tell({ segments, progress: answer.progress });
  if (!confirmed) return;
  afterConfirming(row, answer);
  clearTimeout(memoryTimer);
  memoryTimer = setTimeout(showMemory, 1500);
}

let memoryTimer;

function refused(row, error) {
  row.apply(row.segment, { keepText: true });
  sayError(error);
}

function conflict(row, segment) {
  row.apply(segment, { keepText: true });
  row.state = "draft";
  row.conflict = { target: row.view.target };
  row.drawNotes();
  row.paint();
  if (row === bench.current) row.element.scrollIntoView({ block: "nearest" });
}

// The bar and the menus

function drawBar() {
  const { article, languages, language } = bench;
  $("#name").textContent = article.name;
  $("#name").title = article.name;
  const several = languages.length > 1;
  $("#pair").textContent = `${languageName(article.from)} → ${several ? "" : languageName(language)}`;
  if (several) {
    $("#languages").replaceChildren(choices(
      t("languages"), languages.map((code) => [code, languageName(code)]), language, speak));
  }
  $("#filters").replaceChildren(choices(
    t("filter"), ["all", "open", "drafts", "warned"].map((kind) => [kind, t("filter." + kind)]),
    bench.filter, filterRows));
  for (const id of ["find-open", "undo", "redo", "export", "confirm", "copySource", "split", "merge", "addTerm"]) {
    const action = id === "find-open" ? "find" : id;
    const button = document.getElementById(id);
    button.addEventListener("click", () => perform(action));
    if (button.title) button.title += `  ${keyOf(action)}`;
  }
  $("#confirm").append(make("kbd", { "aria-hidden": "true" }, keyOf("confirm")));
  $("#phrase-language").append(...[article.from, ...languages].map((code) =>
    make("option", { value: code }, languageName(code))));
  drawExportMenu();
}

function drawExportMenu() {
  const menu = $("#export-menu");
  const link = (format, code) => {
    const query = new URLSearchParams({ format, ...(code && { to: code }) });
    return make("a", {
      href: `/api/v1/${path("/export")}?${query}`, download: "", role: "menuitem",
      onclick: () => menu.hidePopover(),
    }, code ? `${t("export." + format)}, ${languageName(code)}` : t("export." + format),
    make("span", { class: "soft" }, t("export.about." + format)));
  };
  const several = bench.languages.length > 1;
  for (const format of ["document", "xliff", "tmx"]) {
    const codes = several && format !== "tmx" ? bench.languages : [null];
    menu.append(...codes.map((code) => link(format, code)));
  }
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...menu.children];
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  });
}

function settings() {
  const box = (label, checked, onchange) =>
    make("label", { class: "choice" },
      make("input", { type: "checkbox", checked, onchange: (event) => onchange(event.target.checked) }),
      label);
  return [
    box(t("settings.offers"), bench.offers.on, (on) => {
      bench.offers.turn(on);
      if (bench.current && !on) bench.offers.dismiss(bench.current);
    }),
    box(t("settings.propagation"), bench.propagation, setPropagation),
  ];
}

function setPropagation(on) {
  bench.propagation = on;
  keep("tm.propagation", on ? null : "off");
}

async function showMemory() {
  try {
    const { memory } = await get("about");
    $("#memory").textContent = `${memory.name} · ${t("units", { n: memory.units })}`;
  } catch {
    $("#memory").textContent = "";
  }
}

// Actions

const actions = {
  confirm: () => confirmRow({ stay: false }),
  confirmStay: () => confirmRow({ stay: true }),
  match: (n) => withHelp((panel) => insert(panel.matchText(n), "match")),
  term: (n) => withHelp((panel) => insert(panel.termText(n), "term")),
  part: (n) => withHelp((panel) => insert(panel.partText(n), "part")),
  code: () => {
    const tag = bench.current?.missingCode;
    if (tag) type(tag);
  },
  copySource: () => insert(bench.current?.segment.source, "match"),
  undo: () => undo("undo"),
  redo: () => undo("redo"),
  next: () => focusRow(neighbour(1)),
  previous: () => focusRow(neighbour(-1)),
  nextOpen: () => focusRow(bench.current ? nextOpen(bench.current) : firstOpen()),
  goTo, split, merge, addTerm,
  find: () => bench.find.open(selection().text, bench.current),
  filter: nextFilter,
  panel: () => {
    const { element } = bench.panel;
    if (element.contains(document.activeElement)) {
      focusRow(bench.current, { quiet: true });
      return;
    }
    bench.panel.unfold();
    (element.querySelector("[role=tabpanel]:not([hidden]) :is(button, input)") ?? $("#confirm")).focus();
  },
  letterCase: changeCase,
  concordance: () => {
    const { text, code } = selection();
    bench.panel.concordance(text, code);
  },
  comment: () => bench.panel.comment(),
  propagation: () => {
    setPropagation(!bench.propagation);
    say(t(bench.propagation ? "propagation.on" : "propagation.off"));
  },
  language: () => {
    const { languages, language } = bench;
    if (languages.length > 1) speak(languages[(languages.indexOf(language) + 1) % languages.length]);
  },
  export: () => {
    bench.drafts.flush();
    openMenu($("#export"), $("#export-menu"));
  },
  keys: showKeys,
};

function perform(action, n) {
  if (Object.hasOwn(signs, action)) type(signs[action]);
  else actions[action](n);
}

const offerKeys = new Set(["take", "takeWord", "dismiss"]);

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.key === "F1" || !bench.panel) return;
  if (document.querySelector("dialog[open]")) return;
  const { activeElement } = document;
  const inField = Boolean(bench.current) && activeElement === bench.current.field;
  if (event.key === "Tab") entersBy("tab");
  const action = actionFor(event, inField);
  if (!action) return;
  if (offerKeys.has(action.id)) {
    if (useOffer(action.id)) event.preventDefault();
    return;
  }
  // Other fields of the page, such as the one for a comment, have an undo of their own.
  const elsewhere = !inField && activeElement?.matches("input:not([type=checkbox]), textarea");
  if (elsewhere && (action.id === "undo" || action.id === "redo")) return;
  event.preventDefault();
  perform(action.id, action.n);
});

// Events of the fields

const fieldRow = (target) => {
  const row = rowOf(target);
  return row && target === row.field ? row : null;
};

list.addEventListener("focusin", ({ target }) => {
  const row = fieldRow(target);
  if (row) entered(row);
});

list.addEventListener("focusout", ({ target }) => {
  const row = fieldRow(target);
  if (!row) return;
  row.offer = "";
  if (bench.drafts.busy(row)) bench.drafts.flush();
});

list.addEventListener("pointerdown", () => entersBy("click"));

list.addEventListener("click", ({ target }) => {
  const row = rowOf(target);
  const tag = target.closest(".code")?.dataset.tag;
  if (row?.field && tag) {
    focusRow(row, { quiet: true });
    type(tag);
    return;
  }
  if (!row || target.closest("button") || String(getSelection()).trim() !== "") return;
  if (!row.field || row.source.contains(target)) focusRow(row);
});

list.addEventListener("dblclick", ({ target }) => {
  const place = target.closest("[data-term]")?.dataset.term;
  if (place !== undefined) insert(bench.panel.termText(Number(place) + 1), "term");
});

list.addEventListener("beforeinput", (event) => {
  const row = fieldRow(event.target);
  if (!row) return;
  const { inputType } = event;
  if (inputType === "historyUndo" || inputType === "historyRedo") {
    event.preventDefault();
    undo(inputType === "historyUndo" ? "undo" : "redo");
    return;
  }
  // A segment is one line of text.
  if (inputType === "insertLineBreak" && !/\n/.test(row.segment.source)) {
    event.preventDefault();
    return;
  }
  const kind = inputType === "insertText" || inputType === "insertCompositionText" ? "typing"
    : inputType.startsWith("delete") ? "deleting" : "whole";
  row.history.before(row.snapshot, kind, event.data ?? "");
});

list.addEventListener("input", (event) => {
  const row = fieldRow(event.target);
  if (!row) return;
  // A pasted line break becomes a space.
  if (/[\r\n]/.test(row.text) && !/[\r\n]/.test(row.segment.source)) {
    const { selectionStart } = row.field;
    row.field.value = row.text.replace(/\r\n|[\r\n]/g, " ");
    row.field.setSelectionRange(selectionStart, selectionStart);
  }
  textChanged(row, event.inputType === "insertText" ? event.data ?? "" : "");
});

document.addEventListener("selectionchange", () => {
  const selected = getSelection();
  const row = rowOf(selected.anchorNode?.parentElement);
  if (!row?.source.contains(selected.anchorNode)) return;
  const text = String(selected).trim();
  if (text) bench.chosenSource = text;
});

openDropped(document.body, () => ({ from: bench.article?.from, to: bench.languages }));
start();
