// What the parts of the workbench share: the article, its rows, and the services that stand on them.

export const bench = {
  id: decodeURIComponent(location.pathname.split("/").filter(Boolean)[1] ?? ""),
  article: null,
  languages: [],
  /** The target language being translated into. */
  language: "",
  rows: [],
  byNumber: new Map(),
  /** The open row. */
  current: null,
  /** What is selected in the open row's source. */
  chosenSource: "",
  /** Settles when the open row's help is shown. */
  helping: null,
  propagation: true,
  filter: "all",
  // Made when the article is known: drafts, offers, suggestions, panel, find, tabs.
};

/** Where the server has this article, `articles/7/undo`. */
export const path = (rest = "") => `articles/${encodeURIComponent(bench.id)}${rest}`;

export const isOpen = (row) => Boolean(row.field) && row.state !== "confirmed";

export const firstOpen = () => bench.rows.find(isOpen);

/** The next segment that is not confirmed, around the end; one that the filter shows, if there is. */
export function nextOpen(from) {
  const start = bench.rows.indexOf(from);
  const order = [...bench.rows.slice(start + 1), ...bench.rows.slice(0, start)];
  return order.find((row) => isOpen(row) && !row.element.hidden) ?? order.find(isOpen);
}

/** The row before (-1) or after (1) the open one. */
export function neighbour(step) {
  const shown = bench.rows.filter((row) => row.field && !row.element.hidden);
  return bench.current ? shown[shown.indexOf(bench.current) + step] : shown[0];
}

/** The row of an element inside it. */
export const rowOf = (element) => element?.closest?.(".row")?.row;

/** The revisions of a segment, one a target language. */
export function revisions(segment) {
  const value = segment?.revision ?? 0;
  return value !== null && typeof value === "object" ? Object.values(value) : [value];
}

/** Says something to those who hear the page. */
export function announce(text) {
  document.getElementById("live").textContent = text;
}
