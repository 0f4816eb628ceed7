// Undo inside one field, in steps a writer would expect: words, not letters.
//
// The browser's own undo forgets everything when a program changes the text, and an inserted match
// or a taken offer is such a change. Steps across segments are the server's.

const pause = 1200;

export class TextHistory {
  constructor() {
    this.clear();
  }

  clear() {
    this.back = [];
    this.forward = [];
    this.last = { kind: "", time: 0 };
  }

  /** Remembers the text as it stands before a change; letters of one word make one step. */
  before(state, kind, letter = "") {
    const now = performance.now();
    const joins =
      kind === this.last.kind && kind !== "whole" && now - this.last.time < pause && !/\s/.test(letter);
    if (!joins) this.back.push(state);
    this.last = { kind: /\s/.test(letter) ? "" : kind, time: now };
    this.forward = [];
  }

  /** The state before the last step, or null when this field has none. */
  undo(present) {
    const state = this.back.pop();
    if (!state) return null;
    this.forward.push(present);
    this.last = { kind: "", time: 0 };
    return state;
  }

  redo(present) {
    const state = this.forward.pop();
    if (!state) return null;
    this.back.push(present);
    return state;
  }
}
