// The first page: the articles, and how a new one is opened.

import { get, post, remove } from "./api.js";
import { $, iconButton, make } from "./elements.js";
import { frame } from "./frame.js";
import { keep, kept } from "./kept.js";
import { confirmed, sayError } from "./notices.js";
import { openDropped, openFiles } from "./open.js";
import { languageName, moment, t } from "./words.js";

const codes = ["ru", "kk", "en"];

frame("articles");
document.title = `${t("articles")} · tm`;

function drawOptions() {
  const from = $("#from");
  from.append(...codes.map((value) => make("option", { value }, languageName(value))));
  from.value = codes.includes(kept("tm.from")) ? kept("tm.from") : "ru";
  const wanted = (kept("tm.to") ?? "en").split(",");
  $("#to").append(...codes.map((value) =>
    make("label", { class: "choice" },
      make("input", { type: "checkbox", value, checked: wanted.includes(value) }), languageName(value))));
  const offered = () => {
    for (const box of $("#to").querySelectorAll("input")) {
      box.disabled = box.value === from.value;
      if (box.disabled) box.checked = false;
      box.parentElement.hidden = box.disabled;
    }
    if (options().to.length === 0) $("#to input:not([disabled])").checked = true;
  };
  const changed = () => {
    offered();
    keep("tm.from", from.value);
    keep("tm.to", options().to.join(","));
  };
  from.addEventListener("change", changed);
  $("#to").addEventListener("change", changed);
  offered();
}

function options() {
  const to = [...$("#to").querySelectorAll("input:checked")].map((box) => box.value);
  return { from: $("#from").value, to };
}

const address = (id) => `/articles/${encodeURIComponent(id)}`;

async function openText(event) {
  event.preventDefault();
  const text = $("#text").value;
  if (text.trim() === "") {
    $("#text").focus();
    return;
  }
  const { from, to } = options();
  const first = text.trim().split("\n")[0].trim();
  const name = first.length > 80 ? `${first.slice(0, 79)}…` : first;
  try {
    const { id } = await post("articles", { name, text, from, to: to.length === 1 ? to[0] : to });
    location.href = address(id);
  } catch (error) {
    sayError(error);
  }
}

async function openChosen(files) {
  try {
    const ids = await openFiles(files, options());
    location.href = ids.length === 1 ? address(ids[0]) : "/";
  } catch (error) {
    sayError(error);
  }
}

function card({ id, name, from, to, progress = {}, changed }) {
  const { words = 0, confirmedWords = 0, segments = 0 } = progress;
  const share = words > 0 ? confirmedWords / words : 0;
  const percent = share === 1 ? 100 : Math.min(99, Math.round(share * 100));
  const pair = `${languageName(from)} → ${[to].flat().map(languageName).join(", ")}`;
  return make("li", { class: "card article" },
    make("div", {},
      make("h2", { lang: from }, make("a", { href: address(id) }, name)),
      make("p", { class: "about" },
        [pair, t("segments.count", { n: segments }), moment(changed)].filter(Boolean).join(" · "))),
    make("div", { class: "done numbers" },
      make("progress", { max: 1, value: share, "aria-label": t("progress") }),
      make("span", {}, t("progress.words", { done: confirmedWords, n: words, percent }))),
    iconButton("delete", t("article.delete", { name }), async () => {
      const title = t("article.delete", { name });
      if (!(await confirmed(title, t("article.delete.about"), t("delete")))) return;
      try {
        await remove(`articles/${encodeURIComponent(id)}`);
        await draw();
        $("#list").focus();
      } catch (error) {
        sayError(error);
      }
    }));
}

async function draw() {
  try {
    const { articles } = await get("articles");
    const newest = [...articles].sort((a, b) => String(b.changed).localeCompare(String(a.changed)));
    $("#list").replaceChildren(...newest.map(card));
    $("#empty").hidden = articles.length > 0;
  } catch (error) {
    sayError(error);
  }
}

drawOptions();
$("#new").addEventListener("submit", openText);
$("#text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) openText(event);
});
$("#choose").addEventListener("click", () => $("#file").click());
$("#file").addEventListener("change", ({ target }) => openChosen([...target.files]));
openDropped(document.body, options, $("#new"));
draw();
// Another tab may have gone on translating.
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && draw());
