// Tabs agree: those of one browser tell each other, those of others are asked for by polling.
//
// No stream of events: a browser gives a host six connections, and a seventh tab would wait for ever.

import { get } from "./api.js";

const period = 2500;

export class Tabs {
  /** `changed(segments, { progress, article })` is called for what other tabs have done. */
  constructor(article, revision, changed) {
    this.article = article;
    this.revision = revision;
    this.changed = changed;
    this.channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("tm." + article) : null;
    this.channel?.addEventListener("message", ({ data }) => changed(data.segments ?? [], data));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.poll();
    });
    setInterval(() => document.visibilityState === "visible" && this.poll(), period);
  }

  tell(message) {
    this.channel?.postMessage(message);
  }

  async poll() {
    if (this.asking) return;
    this.asking = true;
    try {
      const answer = await get(`articles/${this.article}/changes`, { since: this.revision });
      this.revision = Math.max(this.revision, answer.revision ?? 0);
      if (answer.article || answer.segments?.length > 0) this.changed(answer.segments ?? [], answer);
    } catch {
      // The next poll, or the next text to be saved, will tell.
    }
    this.asking = false;
  }
}
