// Completion: what the translator is likely to type next, as ghost text after the caret.

import { get } from "./api.js";
import { keep, kept } from "./kept.js";

export class Offers {
  /** `otherwise(row)` is offered where the server has nothing; `announce(offer)` says one aloud. */
  constructor(article, otherwise, announce) {
    Object.assign(this, { article, otherwise, announce });
    this.on = kept("tm.offers") !== "off";
    this.asked = 0;
  }

  turn(on) {
    this.on = on;
    keep("tm.offers", on ? null : "off");
  }

  /**
   * The text of the row has changed, or its field has been entered. An offer that goes on as it was
   * typed stays, without a question to the server, so that it does not flicker.
   */
  follow(row, inserted = "") {
    const offer = row.offer;
    if (inserted && offer.startsWith(inserted) && offer.length > inserted.length && row.caretAtEnd) {
      this.asked += 1;
      row.offer = offer.slice(inserted.length);
      return;
    }
    row.offer = "";
    this.ask(row);
  }

  async ask(row) {
    const turn = ++this.asked;
    this.request?.abort();
    if (!this.on || !row.caretAtEnd) return;
    this.request = new AbortController();
    const typed = row.text;
    try {
      const answer = await get(
        "complete",
        { article: this.article, segment: row.number, typed, to: row.language },
        { signal: this.request.signal });
      if (turn !== this.asked || row.text !== typed || !row.caretAtEnd) return;
      if (document.activeElement !== row.field) return;
      row.offer = answer.offer || this.otherwise(row);
      if (row.offer) this.announce(row.offer);
    } catch {
      // An offer is a help, not a promise: when it does not come, nothing is said.
    }
  }

  /** What `Ctrl+→` takes of an offer: the next word with the space before it. */
  static word(offer) {
    return /^\s*\S+/.exec(offer)?.[0] ?? offer;
  }

  dismiss(row) {
    this.asked += 1;
    this.request?.abort();
    row.offer = "";
  }
}
