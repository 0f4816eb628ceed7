// How far the article is: words, warnings, what is saved; and which rows are shown.

import { announce, bench, isOpen } from "./bench.js";
import { $ } from "./elements.js";
import { press } from "./frame.js";
import { say } from "./notices.js";
import { t } from "./words.js";

export function showProgress(progress) {
  if (!progress) return;
  bench.article.progress = progress;
  const { words = 0, confirmedWordsByLanguage = {} } = progress;
  const confirmedWords = confirmedWordsByLanguage[bench.language] ?? 0;
  const share = words > 0 ? confirmedWords / words : 0;
  $("#progress").value = share;
  const percent = share === 1 ? 100 : Math.min(99, Math.round(share * 100));
  $("#progress-words").textContent = t("progress.words", { done: confirmedWords, n: words, percent });
}

/** Says at the filter how many segments have warnings, and marks the places of their faults. */
export function showFindings() {
  const warned = bench.rows.filter((row) => row.findings.length > 0);
  $("#filters [data-value=warned]").textContent =
    warned.length > 0 ? `${t("filter.warned")} ${warned.length}` : t("filter.warned");
  const highlights = globalThis.CSS?.highlights;
  if (!highlights) return;
  const ranges = warned.flatMap((row) => row.findings
    .filter(({ from, to }) => to > from && to <= row.typed.length)
    .map(({ from, to }) => new StaticRange({
      startContainer: row.typed, startOffset: from, endContainer: row.typed, endOffset: to,
    })));
  if (ranges.length > 0) highlights.set("fault", new Highlight(...ranges));
  else highlights.delete("fault");
}

const passes = {
  all: () => true,
  open: isOpen,
  drafts: (row) => row.state === "draft",
  warned: (row) => row.findings.length > 0,
};

/** Shows the rows of one kind. They stay until the next choice, so that none vanishes under a hand. */
export function filterRows(kind) {
  bench.filter = kind;
  press($("#filters").firstChild, kind);
  let shown = 0;
  for (const row of bench.rows) {
    row.element.hidden = !passes[kind](row);
    shown += row.element.hidden ? 0 : 1;
  }
  announce(t("filter.count", { n: shown }));
  if (shown === 0) say(t("filter.none"));
}

export function nextFilter() {
  const kinds = Object.keys(passes);
  filterRows(kinds[(kinds.indexOf(bench.filter) + 1) % kinds.length]);
}

let timer;

/** Says how what was typed stands: `saved`, `saving`, `unsaved`, `conflict`, `offline`, `refused`. */
export function showStatus(status) {
  const place = $("#saving");
  place.classList.toggle("bad", ["offline", "refused", "conflict"].includes(status));
  clearTimeout(timer);
  const words = () => (place.textContent = t("saving." + status));
  // What lasts a moment only is not worth a flicker.
  if (status === "saving" || status === "unsaved") timer = setTimeout(words, 700);
  else words();
}
