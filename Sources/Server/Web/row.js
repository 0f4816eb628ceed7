// One segment on the page: its source, its field and its state.

import { icon, make } from "./elements.js";
import { markedSource } from "./marks.js";
import { TextHistory } from "./history.js";
import { t } from "./words.js";

/** What a segment says in one target language; articles of several languages have objects there. */
export function inLanguage(segment, language) {
  const of = (value) =>
    value !== null && typeof value === "object" ? value[language] : value;
  return {
    target: of(segment.target) ?? "", state: of(segment.state) ?? "empty",
    revision: of(segment.revision) ?? 0, origin: of(segment.origin) ?? "",
  };
}

// Kinds whose words in the target are said to be missing from the source.
const compared = new Set(["numbers", "names", "codes"]);

/** A finding in the interface's language: what kind it is, and the words it is about. */
export function findingText({ kind, message, missing = [], faulty = [], wanted = [], other }) {
  const what = t("finding." + kind);
  if (what === "finding." + kind) return message;
  const list = (words) => words.map((word) => t("quoted", { word })).join(", ");
  const details = [];
  if (kind === "opposite") details.push(t("finding.for", { words: list(faulty), source: list(missing) }));
  else {
    if (missing.length > 0) details.push(t("finding.missing", { words: list(missing) }));
    if (faulty.length > 0) {
      details.push(compared.has(kind) ? t("finding.extra", { words: list(faulty) }) : list(faulty));
    }
  }
  if (wanted.length > 0) details.push(t("finding.wanted", { words: list(wanted) }));
  if (other) details.push(t("finding.other", { segment: String(other.number), text: other.text }));
  return details.length > 0 ? `${what}: ${details.join("; ")}` : what;
}

export class Row {
  /** `settle(row, "mine" | "theirs")` is called when a conflict has been decided. */
  constructor(segment, from, language, settle) {
    this.settle = settle;
    this.segment = segment;
    this.number = segment.number;
    this.from = from;
    this.language = language;
    this.history = new TextHistory();
    this.findings = [];
    /** The inline codes of the source: `{ at, tag }` in order. */
    this.codes = [];
    this.conflict = null;
    this.best = null;
    this.element = make("li", {
      class: "row " + (segment.kind === "headline" ? "headline" : ""), "data-n": segment.number,
    });
    this.element.row = this;
    if (segment.paragraphEnd) this.element.classList.add("paragraph-end");
    this.source = make("p", { class: "source", lang: from }, segment.source);
    this.status = make("span", { class: "state" });
    const target = make("div", { class: "target" });
    this.element.append(
      make("span", { class: "number", "aria-hidden": "true" }, String(segment.number)),
      this.source, target, this.status);
    const view = inLanguage(segment, language);
    if (segment.offered || view.state !== "empty") this.addField();
    else this.element.classList.add("aside");
    this.apply(segment);
  }

  /** Shows the source as it is, with its codes. */
  drawSource() {
    this.source.replaceChildren(...markedSource(this.segment.source, [], [], this.codes));
  }

  /** The first code of the source that the translation does not have. */
  get missingCode() {
    return this.codes.find(({ tag }) => !this.text.includes(tag))?.tag;
  }

  /** Gives the row its field: boilerplate has none until somebody wants to translate it. */
  addField() {
    if (this.field) return;
    this.element.classList.remove("aside");
    this.typed = document.createTextNode("");
    this.ghost = make("span", { class: "ghost" });
    this.field = make("textarea", {
      rows: 1, lang: this.language, spellcheck: "true", autocomplete: "off", autocapitalize: "off",
      "aria-label": t("field", { n: String(this.number) }),
    });
    const mirror = make("div", { class: "mirror", "aria-hidden": "true" });
    // The break opportunity keeps the letters before an offer where the field has them.
    mirror.append(this.typed, make("wbr"), this.ghost, "\u200b");
    this.element.children[2].append(make("div", { class: "grow" }, mirror, this.field));
  }

  get text() {
    return this.field?.value ?? "";
  }

  get view() {
    return inLanguage(this.segment, this.language);
  }

  get snapshot() {
    return { text: this.field.value, start: this.field.selectionStart, end: this.field.selectionEnd };
  }

  get caretAtEnd() {
    const { selectionStart, selectionEnd, value } = this.field;
    return selectionStart === selectionEnd && selectionEnd === value.length;
  }

  /** Shows what the server says of the segment; `keepText` leaves what is being typed alone. */
  apply(segment, { keepText = false } = {}) {
    this.segment = { ...this.segment, ...segment };
    const view = this.view;
    if (view.state !== "empty") this.addField();
    if (this.field && !keepText && this.field.value !== view.target) {
      const atEnd = this.caretAtEnd;
      const { selectionStart } = this.field;
      this.show(view.target);
      const caret = atEnd ? view.target.length : Math.min(selectionStart, view.target.length);
      if (document.activeElement === this.field) this.field.setSelectionRange(caret, caret);
      this.history.clear();
    }
    this.state = view.state;
    this.paint();
  }

  /** Turns the row to another target language of the article. */
  speak(language) {
    this.language = language;
    this.history.clear();
    this.findings = [];
    this.best = null;
    this.conflict = null;
    if (this.field) {
      this.field.lang = language;
      this.show(this.view.target);
    }
    this.apply(this.segment);
    this.drawNotes();
  }

  /** Puts a text into the field without a step in its history. */
  show(text) {
    this.field.value = text;
    this.typed.data = text;
    this.offer = "";
  }

  /** What stands in the field has changed: the mirror that gives it its height follows. */
  follow() {
    this.typed.data = this.field.value;
  }

  get offer() {
    return this.ghost?.textContent ?? "";
  }

  set offer(text) {
    if (!this.ghost || this.ghost.textContent === text) return;
    this.ghost.textContent = text;
    this.element.classList.toggle("offering", text !== "");
  }

  setFindings(findings) {
    this.findings = findings ?? [];
    this.drawNotes();
    this.paint();
  }

  paint() {
    const { element, segment } = this;
    element.dataset.state = this.state;
    element.classList.toggle("warned", this.findings.length > 0);
    const parts = [];
    if (this.state === "confirmed") parts.push(icon("check"), t("state.confirmed"));
    else if (this.state === "draft") parts.push(t("state.draft"));
    else if (!this.field) parts.push(t("kind." + segment.kind));
    else if (this.best) parts.push(...this.best);
    if (this.findings.length > 0) {
      parts.push(make("span", { class: "faults" }, icon("warning"),
        make("span", { class: "unseen" }, t("findings")), String(this.findings.length)));
    }
    if (segment.comments > 0) {
      parts.push(make("span", {}, icon("comment"),
        make("span", { class: "unseen" }, t("comments")), String(segment.comments)));
    }
    this.status.replaceChildren(...parts);
  }

  /** Draws the findings and the conflict under the field. */
  drawNotes() {
    let notes = this.element.querySelector(".notes");
    if (this.findings.length === 0 && !this.conflict) {
      notes?.remove();
      return;
    }
    if (!notes) {
      notes = make("div", { class: "notes" });
      this.element.children[2].append(notes);
    }
    const parts = this.findings.map((finding) =>
      make("p", { class: "finding" }, icon("warning"), make("span", {}, findingText(finding))));
    if (this.conflict) parts.push(this.conflictView());
    notes.replaceChildren(...parts);
  }

  conflictView() {
    const answer = (take) => () => this.settle(this, take);
    const text = (value) => value || t("conflict.empty");
    return make("section", { class: "conflict", "aria-label": t("conflict") },
      make("p", { role: "alert" }, t("conflict.text")),
      make("div", { class: "texts" },
        make("div", {}, make("h2", {}, t("conflict.mine")),
          make("p", { class: "mine", lang: this.language }, text(this.text)),
          make("button", { type: "button", class: "main", onclick: answer("mine") },
            t("conflict.keepMine"))),
        make("div", {}, make("h2", {}, t("conflict.theirs")),
          make("p", { class: "theirs", lang: this.language }, text(this.conflict.target)),
          make("button", { type: "button", class: "framed", onclick: answer("theirs") },
            t("conflict.takeTheirs")))));
  }
}
