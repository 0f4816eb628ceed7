// A file becomes an article: by dropping it on the page, or from the form of the first page.

import { ask } from "./api.js";
import { sayError } from "./notices.js";

/** Sends files one after the other; the ids of the articles they became. */
export async function openFiles(files, { from, to }) {
  const ids = [];
  for (const file of files) {
    const answer = await ask("POST", "articles", {
      file, query: { name: file.name, from, to: [to].flat().filter(Boolean).join(",") },
    });
    ids.push(answer.id);
  }
  return ids;
}

/** Opens what is dropped on `place`; `options()` says from and into which languages. */
export function openDropped(place, options, mark = place) {
  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  let depth = 0;
  place.addEventListener("dragenter", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth += 1;
    mark.classList.add("dropping", "over");
  });
  place.addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault());
  place.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) mark.classList.remove("dropping", "over");
  });
  place.addEventListener("drop", async (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    mark.classList.remove("dropping", "over");
    try {
      const ids = await openFiles([...event.dataTransfer.files], options());
      location.href = ids.length === 1 ? `/articles/${encodeURIComponent(ids[0])}` : "/";
    } catch (error) {
      sayError(error);
    }
  });
}
