// The interface's language: the words of the page, their plurals, numbers and dates.

import { keep, kept } from "./kept.js";
import en from "./words.en.js";
import kk from "./words.kk.js";
import ru from "./words.ru.js";

const tables = { kk, ru, en };
export const interfaceLanguages = Object.keys(tables);

function chosen() {
  const wishes = [kept("tm.interface"), ...(navigator.languages ?? [navigator.language])];
  for (const wish of wishes) {
    const code = String(wish ?? "").toLowerCase().split(/[-_]/)[0];
    if (Object.hasOwn(tables, code)) return code;
  }
  return "en";
}

export const language = chosen();
document.documentElement.lang = language;
const table = tables[language];
const plurals = new Intl.PluralRules(language);
const counts = new Intl.NumberFormat(language === "kk" ? "ru" : language);

/** Chooses another interface language and draws the page again with it. */
export function choose(code) {
  keep("tm.interface", code);
  location.reload();
}

/** Whether there are words of `key`. */
export const known = (key) => Object.hasOwn(table, key);

/** The words of `key`; `{name}` is replaced by `values.name`, `values.n` chooses the plural. */
export function t(key, values = {}) {
  let words = table[key] ?? en[key] ?? key;
  if (typeof words === "object") words = words[plurals.select(values.n)] ?? words.other;
  return words.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? counts.format(value) : String(value);
  });
}

/** A language's name in the interface's language, `Russian`. */
export function languageName(code) {
  const own = table["language." + String(code).split(/[-_]/)[0]];
  if (own) return own;
  try {
    return new Intl.DisplayNames([language, "en"], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A moment in short, `27.11.2026, 14:05`. */
export function moment(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "ru", {
    day: "numeric", month: "numeric", year: "numeric", hour: "2-digit", minute: "2-digit",
  }).format(date);
}

/** Fills in the words of a part of the page: `data-t`, and `data-t-…` for attributes. */
export function fill(root = document) {
  for (const element of root.querySelectorAll("[data-t]")) {
    element.textContent = t(element.dataset.t);
  }
  for (const [data, attribute] of [
    ["tLabel", "aria-label"], ["tTitle", "title"], ["tPlaceholder", "placeholder"],
  ]) {
    const name = data.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
    for (const element of root.querySelectorAll(`[data-${name}]`)) {
      element.setAttribute(attribute, t(element.dataset[data]));
    }
  }
}
