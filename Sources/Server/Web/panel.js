// The panel beside the rows: what the memory, the glossary and colleagues have for the open segment.

import { get, post, remove } from "./api.js";
import { $, iconButton, make } from "./elements.js";
import { adaptation, difference, isEveryday, markedPlaces, markedSource } from "./marks.js";
import { errorText, sayError } from "./notices.js";
import { keyOf } from "./shortcuts.js";
import { languageName, moment, t } from "./words.js";

const percent = (share) => `${Math.round(share * 100)} %`;

export class Panel {
  /** `insert(text, kind)` puts a text into the open segment's field. */
  constructor({ article, from, languages, insert, commented }) {
    Object.assign(this, { article, from, languages, insert, commented });
    this.element = $(".panel");
    this.help = $("#help");
    this.hits = $("#hits");
    this.comments = $("#comments");
    this.matches = [];
    this.terms = [];
    this.parts = [];
    const tabs = [...document.querySelectorAll(".tabs [role=tab]")];
    tabs.forEach((tab, place) => {
      tab.addEventListener("click", () => this.turnTo(tab.id));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const next = tabs[(place + step + tabs.length) % tabs.length];
        this.turnTo(next.id);
        next.focus();
      });
    });
    this.tabs = tabs;
    $("#phrase-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.search();
    });
    $("#comment-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.addComment();
    });
    const fold = $(".fold");
    fold.addEventListener("click", () => {
      const folded = this.element.classList.toggle("folded");
      fold.setAttribute("aria-expanded", String(!folded));
    });
    // A low window has no room for both: the text comes first.
    if (matchMedia("(max-height: 560px) and (max-width: 980px)").matches) {
      this.element.classList.add("folded");
    }
    fold.setAttribute("aria-expanded", String(!this.element.classList.contains("folded")));
  }

  turnTo(id) {
    for (const tab of this.tabs) {
      const chosen = tab.id === id;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !chosen;
    }
    this.shown = id;
    if (id === "tab-comments") this.readComments();
  }

  unfold() {
    this.element.classList.remove("folded");
    $(".fold").setAttribute("aria-expanded", "true");
  }

  /** Another segment is open. */
  open(row) {
    if (this.row && this.row !== row) this.row.drawSource();
    this.shownRow = null;
    this.row = row;
    this.element.setAttribute("aria-label", t("panel", { n: String(row.number) }));
    if (this.shown === "tab-comments") this.readComments();
    else this.turnTo("tab-help");
  }

  /** Shows that the segment's help is on its way; what it had before goes only after a moment. */
  wait() {
    clearTimeout(this.waiting);
    this.help.setAttribute("aria-busy", "true");
    this.shownRow = null;
    this.matches = this.terms = this.parts = [];
    this.waiting = setTimeout(
      () => this.help.replaceChildren(make("p", { class: "quiet" }, t("panel.wait"))), 150);
  }

  fail(error) {
    clearTimeout(this.waiting);
    this.help.setAttribute("aria-busy", "false");
    this.help.replaceChildren(make("p", { class: "quiet" }, errorText(error)));
  }

  /** Shows the help of the open segment. */
  show(suggestion) {
    clearTimeout(this.waiting);
    this.help.setAttribute("aria-busy", "false");
    const { row } = this;
    const to = row.language;
    const shown = `${to} ${row.codes.length} ${JSON.stringify(suggestion)}`;
    const sameRow = this.shownRow === row;
    if (sameRow && this.shownHelp === shown) return;
    const at = sameRow ? this.element.scrollTop : 0;
    this.shownRow = row;
    this.shownHelp = shown;
    this.matches = (suggestion.matches ?? []).filter((match) => match.targets?.[to] ?? match.adapted?.[to]);
    this.terms = distinct(
      (suggestion.terms ?? []).filter((term) => term.translations?.[to]?.length > 0), to);
    this.parts = (suggestion.fragments ?? []).filter((part) => part.targets?.[to]?.length > 0);
    // Parts are what helps where no sentence does; shading them beside a close match is noise.
    const close = this.matches.some(({ score }) => score >= 75);
    row.source.replaceChildren(
      ...markedSource(row.segment.source, this.terms, close ? [] : this.parts, row.codes));
    const sections = [];
    if (this.matches.length > 0) {
      sections.push(make("section", { "aria-labelledby": "h-matches" },
        make("h2", { id: "h-matches" }, t("panel.matches")),
        ...this.matches.map((match, place) => this.match(match, place, to))));
    }
    if (this.terms.length > 0) {
      sections.push(make("section", { "aria-labelledby": "h-terms" },
        make("h2", { id: "h-terms" }, t("panel.terms")),
        make("ul", { class: "terms" }, ...this.terms.map((term, place) => this.term(term, place, to)))));
    }
    if (this.parts.length > 0) {
      sections.push(make("section", { "aria-labelledby": "h-parts" },
        make("h2", { id: "h-parts" }, t("panel.parts")),
        make("ul", { class: "parts" }, ...this.parts.map((part, place) => this.part(part, place, to)))));
    }
    const passages = (suggestion.passages ?? []).filter((passage) => passage.targets?.[to]);
    if (passages.length > 0) {
      sections.push(make("section", { "aria-labelledby": "h-passages" },
        make("h2", { id: "h-passages" }, t("panel.passages")),
        ...passages.map((passage) => this.passage(passage, to))));
    }
    if (this.matches.length === 0) {
      sections.unshift(make("p", { class: "quiet" },
        sections.length > 0 ? t("panel.noMatch") : t("panel.nothing")));
    }
    sections.push(...this.otherLanguages(row));
    this.help.replaceChildren(...sections);
    // With the next frame, which lays the page out anyway.
    requestAnimationFrame(() => (this.element.scrollTop = at));
  }

  /** The text that inserting match `n` (from 1) puts in. */
  matchText(n) {
    const match = this.matches[n - 1];
    const to = this.row?.language;
    return match ? match.adapted?.[to] ?? match.targets[to] : null;
  }

  termText(n) {
    const choices = this.terms[n - 1]?.translations[this.row.language] ?? [];
    return choices.find(({ status }) => status !== "forbidden" && status !== "superseded")?.term ?? null;
  }

  partText(n) {
    return this.parts[n - 1]?.targets[this.row.language]?.[0]?.text ?? null;
  }

  /** How a close match goes on, where it begins to the letter as the translation does. */
  continuation(row) {
    const typed = row.text;
    if (row !== this.row || typed.trim().length < 3) return "";
    const text = this.matches.filter(({ score }) => score >= 70)
      .map((_, place) => this.matchText(place + 1))
      .find((text) => text.length > typed.length && text.startsWith(typed));
    return /^\s*\S+(?:\s+\S+){0,5}/.exec(text?.slice(typed.length) ?? "")?.[0] ?? "";
  }

  match(match, place, to) {
    const n = place + 1;
    const stored = match.targets?.[to];
    const adapted = match.adapted?.[to];
    const score = match.band === "context" ? "101" : String(match.score);
    const about = [];
    if (match.band === "context") about.push(t("band.context"));
    else if (match.band === "exact") about.push(t("band.exact"));
    if (adapted) about.push(t("match.adapted"));
    for (const { why, points } of match.penalties ?? []) {
      about.push(`${reason(why)} −${points}`);
    }
    if (match.origin) about.push(match.origin.split("/").pop());
    if (match.unit) about.push("#" + match.unit);
    const diff = match.diff?.some(({ kind }) => kind !== "same");
    return make("article", { class: "match", "aria-label": t("match.label", { n, score }) },
      make("span", { class: "score", "data-band": match.band }, score),
      diff
        ? make("p", { class: "stored", lang: this.from }, ...difference(match.diff))
        : make("p", { class: "stored", lang: this.from }, match.source),
      make("button", {
        type: "button", class: "insert", "aria-label": t("match.insert", { n }), title: t("match.insert", { n }),
        onclick: () => this.insert(adapted ?? stored, "match"),
      }, make("kbd", {}, n < 10 ? keyOf("match", n) : "↵")),
      make("p", { class: "stored-target", lang: to },
        ...(adapted && stored ? adaptation(stored, adapted) : [adapted ?? stored])),
      ...this.repaired(match.repaired?.[to], stored, to),
      make("p", { class: "from" }, about.join(" · ")));
  }

  /** The match with the segment's own words, a proposal of its own below what is stored. */
  repaired(repair, stored, to) {
    if (!repair) return [];
    return [make("div", { class: "repaired" },
      make("p", { class: "from" }, t("match.repaired", { percent: percent(repair.confidence) })),
      make("button", {
        type: "button", class: "use", lang: to, title: t("insert.this"),
        onclick: () => this.insert(repair.text, "match"),
      }, make("span", {}, ...adaptation(stored, repair.text))))];
  }

  term(term, place, to) {
    const choices = term.translations[to].map(({ term: words, status }) =>
      status === "forbidden"
        ? make("span", { class: "forbidden", title: t("status.forbidden") }, words)
        : this.use(words, "term", to));
    return make("li", {}, make("span", { class: "dt", lang: this.from }, term.term),
      make("span", { class: "choices" }, ...choices),
      place < 9 ? make("kbd", {}, keyOf("term", place + 1)) : make("span"));
  }

  part(part, place, to) {
    const [best] = part.targets[to];
    return make("li", {},
      make("span", { class: "dt numbers" }, percent(best.confidence)),
      make("div", {},
        make("p", { class: "dt", lang: this.from }, part.source), this.use(best.text, "part", to)),
      place < 9 ? make("kbd", {}, keyOf("part", place + 1)) : make("span"));
  }

  /** A stored sentence that shares words with the segment. */
  passage({ source, place, targets, origin, unit }, to) {
    return make("article", { class: "match plain" },
      make("p", { class: "stored", lang: this.from }, ...markedPlaces(source, [place])),
      make("p", { lang: to }, targets[to]),
      make("p", { class: "from" }, [origin?.split("/").pop(), "#" + unit].filter(Boolean).join(" · ")));
  }

  use(words, kind, to) {
    return make("button", {
      type: "button", class: "use", lang: to, title: t("insert.this"),
      onclick: () => this.insert(words, kind),
    }, words);
  }

  otherLanguages(row) {
    return this.languages.filter((code) => code !== row.language).flatMap((code) => {
      const text = row.segment.target?.[code];
      if (!text) return [];
      return [make("section", {},
        make("h2", {}, t("panel.other", { language: languageName(code) })),
        make("p", { lang: code, class: "match plain" }, text))];
    });
  }

  // Concordance

  /** Looks a phrase up in the memory; without one, waits for it to be typed. */
  concordance(phrase, code) {
    this.unfold();
    this.turnTo("tab-hits");
    const field = $("#phrase");
    field.value = phrase;
    $("#phrase-language").value = code;
    if (phrase) this.search();
    else field.focus();
  }

  async search() {
    const phrase = $("#phrase").value.trim();
    const lang = $("#phrase-language").value;
    if (!phrase) return;
    this.hits.replaceChildren(make("p", { class: "quiet" }, t("panel.wait")));
    try {
      const { hits, hasMore } = await get("concordance", { phrase, lang, limit: 30 });
      const to = lang === this.from ? this.row?.language ?? this.languages[0] : this.from;
      const shown = hits.map((hit) =>
        make("article", { class: "match plain" },
          make("p", { class: "stored", lang }, ...markedPlaces(hit.source, hit.places)),
          make("p", { lang: to }, hit.targets?.[to] ?? Object.values(hit.targets ?? {})[0] ?? ""),
          make("p", { class: "from" },
            [hit.origin?.split("/").pop(), hit.unit && "#" + hit.unit].filter(Boolean).join(" · "))));
      this.hits.replaceChildren(
        make("p", { class: "quiet", role: "status" },
          hits.length === 0 ? t("concordance.none")
            : t(hasMore ? "concordance.more" : "concordance.count", { n: hits.length })),
        ...shown);
    } catch (error) {
      this.hits.replaceChildren(make("p", { class: "quiet" }, errorText(error)));
    }
  }

  // Comments

  comment() {
    this.unfold();
    this.turnTo("tab-comments");
    $("#comment").focus();
  }

  async readComments() {
    const { row } = this;
    if (!row) return;
    try {
      const { comments } = await get(`articles/${this.article}/segments/${row.number}/comments`);
      if (row === this.row) this.drawComments(row, comments);
    } catch (error) {
      sayError(error);
    }
  }

  async addComment() {
    const { row } = this;
    const text = $("#comment").value.trim();
    if (!row || !text) return;
    try {
      const { comments } = await post(
        `articles/${this.article}/segments/${row.number}/comments`, { text });
      $("#comment").value = "";
      this.drawComments(row, comments);
    } catch (error) {
      sayError(error);
    }
  }

  drawComments(row, comments) {
    row.segment.comments = comments.length;
    row.paint();
    this.commented?.(row);
    this.comments.replaceChildren(...comments.map((comment) =>
      make("li", {},
        make("p", {}, comment.text),
        iconButton("delete", t("comment.delete"), async () => {
          try {
            await remove(`articles/${this.article}/segments/${row.number}/comments/${comment.id}`);
            this.readComments();
          } catch (error) {
            sayError(error);
          }
        }),
        make("span", { class: "soft" }, moment(comment.date)))));
  }
}

/** Terms, each once where several have the same translations for the same words; everyday words last. */
function distinct(terms, to) {
  const seen = new Set();
  return terms.filter(({ from, to: end, translations }) => {
    const key = JSON.stringify([from, end, translations[to].map(({ term }) => term)]);
    return !seen.has(key) && seen.add(key);
  }).sort((a, b) => isEveryday(a) - isEveryday(b));
}

/** Why points were taken off a match: how it was made, or the memory it is from. */
function reason(why) {
  if (why === "aligned") return t("penalty.aligned");
  const through = /^through (\S+)$/.exec(why);
  return through ? t("penalty.through", { language: languageName(through[1]) }) : why;
}

/** What a row's state says of the best help there is for it: `98`, `new`. */
export function bestOf(suggestion, to) {
  const match = (suggestion.matches ?? []).find((match) => match.targets?.[to] ?? match.adapted?.[to]);
  if (match) return [make("span", { class: "score", "data-band": match.band }, String(match.score))];
  const parts = (suggestion.fragments ?? []).filter((part) => part.targets?.[to]?.length > 0).length;
  return [parts > 0 ? t("row.parts", { n: parts }) : t("row.new")];
}
