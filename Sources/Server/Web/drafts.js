// Carries what is typed to the server, and keeps it in the browser until the server has it.
//
// A text is in the browser's storage from the keystroke on, goes to the server a quarter of a second
// later, and leaves the storage when the server has answered that it has it. So neither the server's
// death nor the browser's takes more than the keystroke being made. Each segment has one request in
// flight; what is typed meanwhile goes with the next, on the revision the answer gave.

import { ApiError, put } from "./api.js";
import { keep, kept, keptKeys } from "./kept.js";
import { inLanguage } from "./row.js";

const delay = 250;
const tab = crypto.getRandomValues(new Uint32Array(2)).join("-");
// Other tabs can see from this lock that the texts kept under this tab's name are being looked after.
navigator.locks?.request("tm.tab." + tab, () => new Promise(() => {}));

export class Drafts {
  /** `events`: `saved(row, answer, { newer, confirmed, confirming })`, `refused(row, error)`, `conflict(row, segment)`, `status(s)`. */
  constructor(article, events) {
    this.article = article;
    this.events = events;
    this.waiting = new Map();
    this.retry = 0;
    addEventListener("pagehide", () => this.flush({ keepalive: true }));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.flush({ keepalive: true });
    });
  }

  key(row) {
    return `tm.draft/${this.article}/${row.language}/${row.number}/${tab}`;
  }

  entry(row) {
    const key = this.key(row);
    if (!this.waiting.has(key)) {
      this.waiting.set(key, { key, row, language: row.language, dirty: false, confirming: false, flight: null, sent: null });
    }
    return this.waiting.get(key);
  }

  /** Whether the segment has words that the server does not have yet. */
  busy(row) {
    const entry = this.waiting.get(this.key(row));
    return Boolean(entry && Drafts.isBusy(entry));
  }

  get pending() {
    return [...this.waiting.values()].some(Drafts.isBusy);
  }

  /** How what was typed stands: `saved`, `unsaved`, or `conflict` while a choice is waited for. */
  get standing() {
    const busy = [...this.waiting.values()].filter(Drafts.isBusy);
    return busy.some(({ row }) => row.conflict) ? "conflict" : busy.length > 0 ? "unsaved" : "saved";
  }

  static isBusy(entry) {
    return Boolean(entry.dirty || entry.flight || entry.confirming);
  }

  store(entry, revision) {
    keep(entry.key, JSON.stringify({ text: entry.text, base: revision, sent: entry.sent }));
  }

  /** The field's text has changed. */
  typed(row) {
    const entry = this.entry(row);
    entry.text = row.text;
    entry.state = "draft";
    entry.dirty = true;
    entry.confirming = false;
    this.store(entry, row.view.revision);
    this.events.status(this.standing);
    if (row.conflict) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.send(entry), delay);
  }

  /**
   * Confirms the field's text; the answer of the server, or null when it did not take it. Words it
   * does not have yet go first as a draft, so that undoing the confirmation leaves them.
   */
  confirm(row, propagate) {
    const entry = this.entry(row);
    clearTimeout(entry.timer);
    entry.confirming = true;
    entry.confirmation = this.carryOut(entry, row, propagate);
    return entry.confirmation;
  }

  async carryOut(entry, row, propagate) {
    if (entry.dirty || entry.flight) {
      entry.text = row.text;
      await this.send(entry);
    }
    // Whoever types meanwhile takes the confirmation back.
    const goesOn = entry.confirming && !row.conflict;
    entry.confirming = false;
    if (!goesOn) return null;
    clearTimeout(entry.timer);
    entry.text = row.text;
    entry.state = "confirmed";
    entry.propagate = propagate;
    entry.dirty = true;
    this.store(entry, inLanguage(row.segment, entry.language).revision);
    return this.send(entry);
  }

  /** Sends everything that waits, and waits for the answers. */
  async flush({ keepalive = false } = {}) {
    const flights = [];
    for (const entry of this.waiting.values()) {
      clearTimeout(entry.timer);
      if (entry.row.conflict) continue;
      if (entry.dirty || entry.flight) flights.push(this.send(entry, keepalive));
      if (entry.confirming) flights.push(entry.confirmation);
    }
    await Promise.allSettled(flights);
  }

  async send(entry, keepalive = false) {
    while (entry.flight && !keepalive) await entry.flight;
    if (!entry.dirty || entry.row.conflict) return null;
    entry.dirty = false;
    const { row, text, state, propagate } = entry;
    const { revision } = inLanguage(row.segment, entry.language);
    entry.sent = text;
    this.store(entry, revision);
    this.events.status("saving");
    const flight = put(
      `articles/${this.article}/segments/${row.number}`,
      { target: text, state, revision, propagate: state === "confirmed" ? Boolean(propagate) : undefined },
      { keepalive, query: { to: entry.language } });
    entry.flight = flight.then(() => {}, () => {});
    try {
      const answer = await flight;
      entry.flight = null;
      this.retry = 0;
      if (!entry.dirty) keep(entry.key, null);
      this.events.saved(
        row, answer, { newer: entry.dirty, confirmed: state === "confirmed", confirming: entry.confirming });
      if (entry.dirty) {
        this.store(entry, row.view.revision);
        clearTimeout(entry.timer);
        entry.timer = setTimeout(() => this.send(entry), delay);
      }
      this.events.status(this.standing);
      return answer;
    } catch (error) {
      entry.flight = null;
      return this.failed(entry, error);
    }
  }

  failed(entry, error) {
    const { row } = entry;
    entry.dirty = true;
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 409 && error.body?.segment) {
      this.events.conflict(row, error.body.segment);
      this.events.status(this.standing);
    } else if (error.passing) {
      this.events.status("offline");
      this.retry = Math.min(this.retry + 1, 6);
      clearTimeout(entry.timer);
      entry.timer = setTimeout(() => this.send(entry), 250 * 2 ** this.retry);
    } else {
      this.events.status("refused");
      this.events.refused(row, error);
    }
    return null;
  }

  /** A conflict has been settled for what stands in the field: send it on the newer revision. */
  settled(row) {
    const entry = this.entry(row);
    entry.text = row.text;
    entry.state = "draft";
    entry.dirty = true;
    return this.send(entry);
  }

  /** The words of this segment are given up for the server's. */
  forget(row) {
    const entry = this.entry(row);
    clearTimeout(entry.timer);
    entry.dirty = false;
    keep(entry.key, null);
    this.events.status(this.standing);
  }

  /**
   * What an earlier page of this article, in a tab that is gone, had typed and the server has not
   * acknowledged: `[{ number, language, text, base, sent }]`. It is taken over by this tab.
   */
  async leftBehind() {
    const locks = (await navigator.locks?.query?.())?.held ?? [];
    const alive = new Set(locks.map((lock) => lock.name));
    const found = [];
    for (const key of keptKeys(`tm.draft/${this.article}/`)) {
      const [, , language, number, owner] = key.split("/");
      if (owner === tab || alive.has("tm.tab." + owner)) continue;
      try {
        found.push({ language, number: Number(number), ...JSON.parse(kept(key)), key });
      } catch {
        keep(key, null);
      }
    }
    return found;
  }
}
