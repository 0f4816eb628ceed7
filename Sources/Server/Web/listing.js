// A list that is searched: the memory's units, the glossary's entries.

import { get } from "./api.js";
import { $, make } from "./elements.js";
import { sayError } from "./notices.js";
import { languageName, t } from "./words.js";

const page = 50;

export class Listing {
  /** `path` and `key` say what is asked and where its list stands in the answer; `draw` draws one. */
  constructor({ path, key, languages, draw }) {
    Object.assign(this, { path, key, draw });
    this.list = $("#list");
    this.phrase = $("#phrase");
    this.language = $("#language");
    this.language.append(...languages.map((code) => make("option", { value: code }, languageName(code))));
    const asked = new URL(location.href).searchParams;
    this.phrase.value = asked.get("phrase") ?? "";
    if (asked.get("lang")) this.language.value = asked.get("lang");
    $("#search").addEventListener("submit", (event) => {
      event.preventDefault();
      this.start();
    });
    this.phrase.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.start(), 250);
    });
    this.language.addEventListener("change", () => this.start());
    $("#more").addEventListener("click", () => this.read());
  }

  /** Reads the list from its beginning. */
  start() {
    clearTimeout(this.timer);
    const phrase = this.phrase.value.trim();
    const url = new URL(location.href);
    if (phrase) url.searchParams.set("phrase", phrase);
    else url.searchParams.delete("phrase");
    if (phrase) url.searchParams.set("lang", this.language.value);
    else url.searchParams.delete("lang");
    history.replaceState(null, "", url);
    this.offset = 0;
    return this.read();
  }

  async read() {
    this.request?.abort();
    this.request = new AbortController();
    const phrase = this.phrase.value.trim();
    const first = this.offset === 0;
    try {
      const answer = await get(
        this.path,
        { phrase, lang: phrase ? this.language.value : "", limit: page, offset: this.offset || "" },
        { signal: this.request.signal });
      const items = answer[this.key] ?? [];
      if (first) this.redraw(items, phrase);
      const drawn = first ? [] : items.map((item) => this.draw(item, phrase));
      this.list.append(...drawn);
      this.offset += items.length;
      $("#more").hidden = !answer.hasMore;
      $("#count").textContent =
        this.offset === 0 ? t(phrase ? "list.none" : "list.empty")
          : t(answer.hasMore ? "list.more" : "list.count", { n: this.offset });
      drawn[0]?.querySelector("button")?.focus();
      this.request = null;
    } catch (error) {
      if (error.name !== "AbortError") this.request = null;
      sayError(error);
    }
  }

  /** Shows a list from its beginning. What is being edited stays open, and the focus where it is. */
  redraw(items, phrase) {
    const focus = document.activeElement;
    const before = focus?.closest?.("#list > *");
    const place = before ? [...before.querySelectorAll("button")].indexOf(focus) : -1;
    const edited = new Map(
      [...this.list.children].filter((card) => $("form", card)).map((card) => [card.dataset.id, card]));
    const drawn = items.map((item) => {
      const card = edited.get(String(item.id)) ?? this.draw(item, phrase);
      edited.delete(String(item.id));
      return card;
    });
    this.list.replaceChildren(...edited.values(), ...drawn);
    if (!before) return;
    if (focus.isConnected) focus.focus();
    else [...this.list.children].find((card) => card.dataset.id === before.dataset.id)
      ?.querySelectorAll("button")[place]?.focus();
  }

  /** Says that an item was changed: an answer that is under way may not know of it. */
  changed() {
    if (this.request) this.start();
  }
}

/** Languages in the house's order: Russian, Kazakh, English, then others by code. */
export function ordered(codes) {
  const rank = (code) => {
    const place = ["ru", "kk", "en"].indexOf(code.split(/[-_]/)[0]);
    return place < 0 ? 9 : place;
  };
  return [...codes].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}
