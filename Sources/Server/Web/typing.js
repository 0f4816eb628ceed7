// What keys do to the text in a field: typographic signs, letter case.

/** Signs that keyboards lack, by the action that types them. */
export const signs = {
  openQuote: "«", closeQuote: "»", openInner: "“", closeInner: "”", dash: "—", noBreak: "\u00a0",
};

/**
 * The selection, or the word at the caret, in the next letter case: lower, Capitalised, UPPER.
 * `{ start, end, text }`, or null when there are no letters.
 */
export function nextCase(value, start, end, language) {
  if (start === end) {
    const letters = /[\p{L}\p{M}\p{N}'’-]/u;
    while (start > 0 && letters.test(value[start - 1])) start -= 1;
    while (end < value.length && letters.test(value[end])) end += 1;
  }
  const text = value.slice(start, end);
  if (!/\p{L}/u.test(text)) return null;
  const lower = text.toLocaleLowerCase(language);
  const upper = text.toLocaleUpperCase(language);
  const capitalised = lower.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase(language));
  const next = text === lower ? capitalised : text === upper ? lower : upper;
  // A single capital letter is both capitalised and upper: it goes back to lower.
  return { start, end, text: next === text ? lower : next };
}
