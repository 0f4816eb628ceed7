// Marks inside texts: what differs from a stored source, which numbers were put in, where terms and
// known parts stand.

import { make } from "./elements.js";
import { t } from "./words.js";

/** The difference between the stored source and this one: struck what only the stored one has. */
export function difference(spans) {
  return spans.map(({ kind, text }) =>
    kind === "deleted" ? make("del", {}, text) : kind === "inserted" ? make("ins", {}, text) : text);
}

const pieces = (text) => text.match(/\p{L}+|[\p{N}]+(?:[.,\u00a0\u202f ]\p{N}+)*|\s+|./gsu) ?? [];

/** The adapted translation with what differs from the stored translation marked. */
export function adaptation(stored, adapted) {
  const a = pieces(stored);
  const b = pieces(adapted);
  // Longest common subsequence; texts are sentences, so the table is small.
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i] === b[j]
          ? table[(i + 1) * width + j + 1] + 1
          : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  const result = [];
  let i = 0;
  let j = 0;
  while (j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      result.push(b[j]);
      i += 1;
      j += 1;
    } else if (i < a.length && table[(i + 1) * width + j] >= table[i * width + j + 1]) {
      i += 1;
    } else {
      result.push(/\S/.test(b[j]) ? make("span", { class: "adapted" }, b[j]) : b[j]);
      j += 1;
    }
  }
  return result;
}

/** Where a form stands: at the places given, or where it is found. */
function place(text, { from, to }, form) {
  if (text.slice(from, to) === form) return [from, to];
  const found = text.indexOf(form, Math.max(0, from - 40));
  const start = found >= 0 ? found : text.indexOf(form);
  return start >= 0 ? [start, start + form.length] : null;
}

/**
 * A code of the source's file. Its tag is drawn by the style sheet: it is none of the text that is
 * found, chosen and looked up.
 */
const chip = ({ tag }) => make("span", { class: "code", "data-tag": tag, title: t("code.insert") });

/** Whether a term of the glossary is a word of everyday, which is not worth a mark. */
export const isEveryday = (term) => term.domain === "vocabulary";

/** The source with its codes, its terms underlined and the parts the memory knows shaded. */
export function markedSource(text, terms, parts, codes) {
  const spans = [];
  terms.forEach((term, number) => {
    const found = place(text, term, term.form);
    if (found) spans.push({ kind: isEveryday(term) ? "everyday" : "term", at: found, number });
  });
  for (const part of parts) {
    const found = place(text, part, part.source);
    if (found) spans.push({ kind: "part", at: found });
  }
  const edges = new Set([0, text.length]);
  for (const { at } of spans) at.forEach((edge) => edges.add(edge));
  for (const { at } of codes) edges.add(at);
  const chipsAt = (place) => codes.filter(({ at }) => at === place).map(chip);
  const sorted = [...edges].sort((a, b) => a - b);
  const result = [];
  for (let k = 0; k + 1 < sorted.length; k += 1) {
    const [start, end] = [sorted[k], sorted[k + 1]];
    const here = spans.filter(({ at }) => at[0] <= start && end <= at[1]);
    const kinds = new Set(here.map(({ kind }) => kind));
    if (kinds.has("term")) kinds.delete("everyday");
    const piece = text.slice(start, end);
    const term = here.find(({ kind }) => kind !== "part" && kinds.has(kind))?.number;
    result.push(
      ...chipsAt(start),
      kinds.size > 0 ? make("span", { class: [...kinds].join(" "), "data-term": term }, piece) : piece);
  }
  result.push(...chipsAt(text.length));
  return result;
}

/** A text with the places marked where a phrase stands. */
export function markedPlaces(text, places) {
  const result = [];
  let end = 0;
  for (const { from, to, form } of [...(places ?? [])].sort((a, b) => a.from - b.from)) {
    const at = form ? place(text, { from, to }, form) : [from, to];
    if (!at || at[0] < end) continue;
    result.push(text.slice(end, at[0]), make("mark", {}, text.slice(at[0], at[1])));
    end = at[1];
  }
  result.push(text.slice(end));
  return result;
}

/** A text with every occurrence of a word marked, letter case apart. */
export function markedWord(text, word) {
  const low = text.toLocaleLowerCase();
  const wanted = word.trim().toLocaleLowerCase();
  const places = [];
  if (wanted && low.length === text.length) {
    for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length)) {
      places.push({ from: at, to: at + wanted.length });
    }
  }
  return markedPlaces(text, places);
}
