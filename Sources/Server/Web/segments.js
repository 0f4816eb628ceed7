// The article's rows: drawn, brought up to date, turned to another language.

import { get } from "./api.js";
import { bench, firstOpen, path, revisions } from "./bench.js";
import { $ } from "./elements.js";
import { press } from "./frame.js";
import { keep } from "./kept.js";
import { say, sayError } from "./notices.js";
import { focusRow, showHelp, watch } from "./openrow.js";
import { showFindings, showProgress } from "./progress.js";
import { Row } from "./row.js";
import { t } from "./words.js";

const batch = 10;

/** The next frame, or soon where the page is not shown and has no frames. */
const frame = () => new Promise((resolve) => {
  const timer = setTimeout(resolve, 100);
  requestAnimationFrame(() => (clearTimeout(timer), setTimeout(resolve)));
});

/**
 * Makes the rows, some a frame, so that the page answers while a long article is drawn. `drawn(rows)`
 * is called for those that were made last.
 */
export async function drawRows(segments, drawn = () => {}) {
  const list = $("#segments");
  bench.rows.length = 0;
  bench.byNumber.clear();
  list.replaceChildren();
  for (let at = 0; at < segments.length; at += batch) {
    const rows = segments.slice(at, at + batch).map(
      (segment) => new Row(segment, bench.article.from, bench.language, settle));
    for (const row of rows) {
      bench.rows.push(row);
      bench.byNumber.set(row.number, row);
      watch(row);
    }
    list.append(...rows.map(({ element }) => element));
    drawn(rows);
    if (at + batch < segments.length) await frame();
  }
}

/**
 * Brings back to these rows the words that an earlier page could not bring to the server, as
 * `leftBehind` lists them.
 */
export function restoreDrafts(drafts, rows) {
  const numbers = new Set(rows.map(({ number }) => number));
  for (const left of drafts) {
    if (!numbers.has(left.number) || left.language !== bench.language) continue;
    const row = bench.byNumber.get(left.number);
    const { target, revision } = row.view;
    if (left.text !== target) {
      row.addField();
      row.show(left.text);
      row.state = "draft";
      if (revision !== left.base && target !== left.sent) row.conflict = { target };
      bench.drafts.typed(row);
      row.paint();
      row.drawNotes();
      say(t("restored", { n: String(row.number) }));
    }
    keep(left.key, null);
  }
}

/** Shows the inline codes of the article's file in the sources. */
export async function readCodes() {
  try {
    const { segments } = await get(path("/codes"));
    for (const { number, codes } of segments) {
      const row = bench.byNumber.get(number);
      if (!row) continue;
      row.codes = codes;
      row.drawSource();
    }
    if (bench.current?.codes.length > 0) showHelp(bench.current);
  } catch (error) {
    sayError(error);
  }
}

/** Shows again what was found in translations that were confirmed before the page was opened. */
export async function readFindings() {
  const { language } = bench;
  try {
    const { segments } = await get(path("/findings"), { to: language });
    if (language !== bench.language) return;
    for (const { number, findings } of segments) {
      const row = bench.byNumber.get(number);
      if (row?.state === "confirmed" && row.findings.length === 0) row.setFindings(findings);
    }
    showFindings();
  } catch (error) {
    sayError(error);
  }
}

/** Takes over what an answer says of segments and progress, save where something newer is typed. */
export function takeOver({ segments, propagated, progress }) {
  for (const segment of [...(segments ?? []), ...(propagated ?? [])]) {
    const row = bench.byNumber.get(segment.number);
    if (row && !bench.drafts.busy(row)) row.apply(segment);
  }
  showProgress(progress);
}

/** Another tab, or somebody else, has changed segments. */
export function changedElsewhere(segments, answer) {
  if (answer.article) {
    bench.drafts.flush().then(() => rereadArticle());
    return;
  }
  let news = false;
  for (const segment of segments) {
    const row = bench.byNumber.get(segment.number);
    if (!row || bench.drafts.busy(row) || row.conflict) continue;
    if (Math.max(...revisions(segment)) <= Math.max(...revisions(row.segment))) continue;
    row.apply(segment);
    row.offer = "";
    news = true;
  }
  if (!news) return;
  showProgress(answer.progress);
  bench.suggestions.outdate();
  if (bench.current) showHelp(bench.current);
}

/** Draws the article anew, because segments were split or merged. */
export async function rereadArticle(given) {
  const number = bench.current?.number;
  bench.article = given ?? (await get(path()));
  if (bench.tabs) bench.tabs.revision = Math.max(bench.tabs.revision, bench.article.revision ?? 0);
  bench.suggestions.forgetAll();
  bench.current = null;
  await drawRows(bench.article.segments);
  showProgress(bench.article.progress);
  focusRow(bench.byNumber.get(number) ?? firstOpen(), { quiet: true });
  readCodes();
  readFindings();
}

/** Settles a conflict: what was typed here stays, or what was stored elsewhere. */
export function settle(row, which) {
  const { target } = row.conflict;
  row.conflict = null;
  if (which === "theirs") {
    row.history.before(row.snapshot, "whole");
    row.show(target);
    bench.drafts.forget(row);
    row.apply(row.segment, { keepText: true });
  } else {
    bench.drafts.settled(row);
  }
  row.drawNotes();
  focusRow(row, { quiet: true });
}

/** Turns the page to another target language of the article. */
export async function speak(code) {
  await bench.drafts.flush();
  bench.language = code;
  const url = new URL(location.href);
  url.searchParams.set("to", code);
  history.replaceState(null, "", url);
  bench.suggestions.forgetAll();
  for (const row of bench.rows) row.speak(code);
  press($("#languages").firstChild, code);
  showProgress(bench.article.progress);
  if (bench.current) {
    focusRow(bench.current, { quiet: true });
    showHelp(bench.current);
  }
  restoreDrafts(await bench.drafts.leftBehind(), bench.rows);
  readFindings();
}
