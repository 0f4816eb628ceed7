// The open row: how it is entered, and the help that is fetched for it and ahead of it.

import { bench, isOpen } from "./bench.js";
import { make } from "./elements.js";
import { keep } from "./kept.js";
import { bestOf } from "./panel.js";
import { keyName } from "./shortcuts.js";
import { t } from "./words.js";

// How the next field is entered: by an action, a click, Tab, or `quiet`.
let entering = "";

/** Says how the next field is going to be entered. */
export function entersBy(way) {
  entering = way;
}

/** Puts the focus into a row's field, at the end of its text. `quiet`: without an offer of words. */
export function focusRow(row, { quiet = false } = {}) {
  if (!row) return;
  row.element.hidden = false;
  row.addField();
  entering = quiet ? "quiet" : "action";
  row.field.focus({ preventScroll: true });
  // A page behind another window hears of no focus.
  if (bench.current !== row) entered(row);
  const end = row.field.value.length;
  row.field.setSelectionRange(end, end);
  row.element.scrollIntoView({ block: "nearest" });
}

/** A field has got the focus. */
export function entered(row) {
  openRow(row);
  // Who walks through by Tab must not get words put in by the next Tab.
  const mayWrite = entering === "action" || entering === "click";
  if (mayWrite && row.state !== "confirmed") bench.offers.follow(row);
  entering = "";
}

const hint = make("p", { class: "hint", "aria-hidden": "true" },
  ...[["Ctrl+Enter", "hint.confirm"], ["Tab", "hint.take"], ["Ctrl+ArrowRight", "hint.word"]].map(
    ([key, words], place) => make("span", { class: place > 0 ? "while-offered" : null },
      make("kbd", {}, keyName(key)), " ", t(words))));

function openRow(row) {
  const before = bench.current;
  if (before === row) return;
  if (before) {
    before.element.classList.remove("open");
    before.element.removeAttribute("aria-current");
    before.offer = "";
    before.history.clear();
  }
  bench.current = row;
  bench.chosenSource = "";
  row.element.classList.add("open");
  row.element.setAttribute("aria-current", "true");
  row.element.children[2].append(hint);
  keep("tm.place." + bench.id, String(row.number));
  bench.panel.open(row);
  showHelp(row);
}

/** Shows what is known of the row at once, and what is new when it comes. */
export function showHelp(row) {
  const known = bench.suggestions.value(row.number);
  const news = fetchHelp(row);
  // Who inserts a match waits only as long as nothing is shown.
  bench.helping = known ? null : news;
}

async function fetchHelp(row) {
  const { panel, suggestions, rows } = bench;
  const known = suggestions.value(row.number);
  const fresh = suggestions.fresh(row.number);
  if (known) panel.show(known);
  else panel.wait();
  try {
    const value = await suggestions.of(row.number, bench.language);
    if (row === bench.current && !(fresh && known)) panel.show(value);
  } catch (error) {
    if (row === bench.current && !known) panel.fail(error);
  }
  ahead(rows.slice(rows.indexOf(row) + 1).filter(isOpen).slice(0, 2));
}

/** Does something with the open row's help; a key that was faster than the help waits for it. */
export async function withHelp(use) {
  const row = bench.current;
  const text = row?.text;
  try {
    await bench.helping;
  } catch {
    return;
  }
  // What was typed while the help was on its way is not to be lost to what it brings.
  if (row && row === bench.current && row.text === text) use(bench.panel);
}

/** A suggestion has come: rows that nobody has begun say how good it is. */
export function suggestionArrived(number, value) {
  const row = bench.byNumber.get(number);
  if (!row) return;
  row.best = bestOf(value, bench.language);
  if (row.state === "empty") row.paint();
}

const visible = new Set();
let timer;
const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) visible.add(target.row);
    else visible.delete(target.row);
  }
  clearTimeout(timer);
  timer = setTimeout(() => ahead([]), 250);
});

/** Asks for the help of a row when it comes into sight. */
export const watch = (row) => sight.observe(row.element);

function ahead(first) {
  const inSight = [...visible].filter((row) => row.field && row.state === "empty")
    .sort((a, b) => a.number - b.number);
  const numbers = [...first, ...inSight].map(({ number }) => number);
  bench.suggestions.ahead([...new Set(numbers)], bench.language);
}
