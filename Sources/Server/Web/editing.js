// What is done to the open segment's text: put in, confirmed, undone.

import { post } from "./api.js";
import { announce, bench, firstOpen, nextOpen, path } from "./bench.js";
import { say, sayError } from "./notices.js";
import { Offers } from "./offers.js";
import { focusRow, showHelp } from "./openrow.js";
import { showFindings } from "./progress.js";
import { findingText } from "./row.js";
import { rereadArticle, takeOver } from "./segments.js";
import { nextCase } from "./typing.js";
import { t } from "./words.js";

/** Replaces a part of a field's text, as one step that can be undone. */
export function edit(row, start, end, text, kind = "whole") {
  row.history.before(row.snapshot, kind, text);
  row.field.setRangeText(text, start, end, "end");
  textChanged(row);
}

/** The text of a row has changed; `inserted` is what was typed, if it was. */
export function textChanged(row, inserted = "") {
  row.follow();
  const state = row.text.trim() === "" ? "empty" : "draft";
  if (row.state !== state) {
    row.state = state;
    row.paint();
  }
  if (row.findings.length > 0) {
    row.setFindings([]);
    showFindings();
  }
  if (row.conflict) row.element.querySelector(".conflict .mine").textContent = row.text;
  bench.drafts.typed(row);
  bench.offers.follow(row, inserted);
}

/** Puts a text into the open segment. A match takes the place of what stands there. */
export function insert(text, kind) {
  const row = bench.current;
  if (!row || !text) return;
  const { field } = row;
  if (kind === "match") {
    edit(row, 0, field.value.length, text);
  } else {
    const { selectionStart, selectionEnd, value } = field;
    const before = value.slice(0, selectionStart);
    const after = value.slice(selectionEnd);
    const lead = before && !/[\s«“"(\u00a0-]$/u.test(before) ? " " : "";
    const trail = /^[\p{L}\p{N}]/u.test(after) ? " " : "";
    const capital = before.trim() === "" && /^\p{Lu}/u.test(row.segment.source);
    const words = capital ? text.charAt(0).toLocaleUpperCase(bench.language) + text.slice(1) : text;
    edit(row, selectionStart, selectionEnd, lead + words + trail);
  }
  field.focus({ preventScroll: true });
}

/** Types a sign at the caret. */
export function type(sign) {
  const { selectionStart, selectionEnd } = bench.current.field;
  edit(bench.current, selectionStart, selectionEnd, sign, "typing");
}

export function changeCase() {
  const row = bench.current;
  const { selectionStart, selectionEnd, value } = row.field;
  const next = nextCase(value, selectionStart, selectionEnd, bench.language);
  if (!next) return;
  edit(row, next.start, next.end, next.text);
  row.field.setSelectionRange(next.start, next.end);
}

/** Does what a key means while an offer is shown; false when none is. */
export function useOffer(action) {
  const row = bench.current;
  const offer = row?.offer;
  if (!offer) return false;
  if (action === "dismiss") {
    bench.offers.dismiss(row);
    return true;
  }
  const taken = action === "take" ? offer : Offers.word(offer);
  const end = row.field.value.length;
  row.history.before(row.snapshot, "whole");
  row.field.setRangeText(taken, end, end, "end");
  textChanged(row, taken);
  return true;
}

/** Confirms the open segment. The next one is open at once; what comes of it is shown when it comes. */
export function confirmRow({ stay }) {
  const row = bench.current;
  if (!row) return;
  if (row.conflict) {
    row.element.querySelector(".conflict button").focus();
    return;
  }
  if (row.text.trim() === "") {
    say(t("confirm.empty"));
    return;
  }
  bench.offers.dismiss(row);
  if (row.state !== "confirmed" || bench.drafts.busy(row)) {
    row.history.clear();
    row.state = "confirmed";
    row.paint();
    bench.drafts.confirm(row, bench.propagation);
  }
  if (!stay) focusRow(nextOpen(row));
}

/** The server has a confirmed text: shows what it found and filled in, never in the way. */
export function afterConfirming(row, { findings = [], propagated = [] }) {
  bench.suggestions.outdate();
  if (bench.current) showHelp(bench.current);
  row.setFindings(findings);
  showFindings();
  if (findings.length > 0) {
    const text = row.findings.map(findingText).join("; ");
    announce(t("findings.announce", { n: findings.length, segment: String(row.number), text }));
  }
  if (propagated.length > 0) {
    say(t("propagated", { n: propagated.length }),
      { action: t("action.undo"), onaction: () => undoOnServer("undo") });
  }
  if (!firstOpen()) say(t("confirm.all"));
}

/** `undo` or `redo`: in the field as long as it has steps, then across segments. */
export function undo(what) {
  const row = bench.current;
  const state = row?.field && !row.conflict ? row.history[what](row.snapshot) : null;
  if (!state) return undoOnServer(what);
  row.field.value = state.text;
  row.field.setSelectionRange(state.start, state.end);
  row.field.focus({ preventScroll: true });
  textChanged(row);
  bench.offers.dismiss(row);
  return null;
}

let undoing = Promise.resolve();

function undoOnServer(what) {
  undoing = undoing.then(async () => {
    await bench.drafts.flush();
    try {
      const answer = await post(path("/" + what));
      bench.suggestions.outdate();
      if (answer.article) {
        await rereadArticle();
        bench.tabs?.tell({ article: true });
        return;
      }
      const segments = answer.segments ?? [];
      takeOver(answer);
      bench.tabs?.tell({ segments, progress: answer.progress });
      if (segments.length === 0) {
        say(t(what + ".nothing"));
        return;
      }
      for (const { number } of segments) bench.byNumber.get(number)?.setFindings([]);
      showFindings();
      focusRow(bench.byNumber.get(segments[0].number), { quiet: true });
      announce(t(what + ".done", { n: segments.length, segment: String(segments[0].number) }));
    } catch (error) {
      sayError(error);
    }
  });
  return undoing;
}
