// Find in the article: sources and translations, hits marked in both.

import { $ } from "./elements.js";
import { t } from "./words.js";

const highlights = globalThis.CSS?.highlights;

export class Find {
  constructor(rows, goTo) {
    this.rows = rows;
    this.goTo = goTo;
    this.bar = $(".find");
    this.field = $("#find");
    this.count = $("#find-count");
    this.field.addEventListener("input", () => this.search());
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        this.step(event.shiftKey ? -1 : 1);
      } else if (event.key === "Escape") {
        event.preventDefault();
        this.close();
      }
    });
    $("#find-next").addEventListener("click", () => this.step(1));
    $("#find-previous").addEventListener("click", () => this.step(-1));
    $("#find-close").addEventListener("click", () => this.close());
    this.places = [];
    this.at = -1;
  }

  open(text, back) {
    this.back = back;
    this.bar.hidden = false;
    if (text) this.field.value = text;
    this.field.focus();
    this.field.select();
    this.search();
  }

  close() {
    this.bar.hidden = true;
    highlights?.delete("found");
    const row = this.places[this.at]?.row ?? this.back;
    if (row) this.goTo(row);
  }

  search() {
    const wanted = this.field.value.toLocaleLowerCase();
    this.places = [];
    this.at = -1;
    const ranges = [];
    if (wanted.trim() !== "") {
      for (const row of this.rows()) {
        let found = false;
        const text = row.source.textContent;
        for (const [node, words] of [[row.source, text], [row.typed, row.text]]) {
          if (!node || !words.toLocaleLowerCase().includes(wanted)) continue;
          found = true;
          if (highlights) ranges.push(...rangesOf(node, words.toLocaleLowerCase(), wanted));
        }
        if (found) this.places.push({ row });
      }
    }
    if (highlights) {
      if (ranges.length > 0) highlights.set("found", new Highlight(...ranges));
      else highlights.delete("found");
    }
    this.say();
  }

  step(by) {
    if (this.places.length === 0) return;
    this.at = this.at < 0 && by < 0 ? this.places.length - 1
      : (this.at + by + this.places.length) % this.places.length;
    const { row } = this.places[this.at];
    row.element.hidden = false;
    row.element.scrollIntoView({ block: "center" });
    this.say();
  }

  say() {
    const n = this.places.length;
    this.count.textContent = this.field.value.trim() === "" ? ""
      : n === 0 ? t("find.none")
        : this.at < 0 ? t("find.count", { n }) : t("find.place", { at: this.at + 1, n });
  }
}

/** The ranges of an element or a text node where a word stands; marks inside do not matter. */
function rangesOf(node, low, wanted) {
  const nodes = [];
  if (node.nodeType === Node.TEXT_NODE) nodes.push(node);
  else {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
  }
  const point = (offset) => {
    let rest = offset;
    for (const text of nodes) {
      if (rest <= text.length) return [text, rest];
      rest -= text.length;
    }
    return null;
  };
  const ranges = [];
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length)) {
    const start = point(at);
    const end = point(at + wanted.length);
    if (!start || !end) continue;
    const range = new StaticRange({
      startContainer: start[0], startOffset: start[1], endContainer: end[0], endOffset: end[1],
    });
    ranges.push(range);
  }
  return ranges;
}
