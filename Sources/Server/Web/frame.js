// The frame of every page: the bar at the top, the settings, the list of keys.

import { drawIcons, icon, iconButton, make } from "./elements.js";
import { keep, kept } from "./kept.js";
import { showKeys } from "./keylist.js";
import { choose, fill, interfaceLanguages, language, t } from "./words.js";

const names = { kk: "Қазақша", ru: "Русский", en: "English" };

/** Draws the frame and fills in the page's words. `page` is the page's own entry in the bar. */
export function frame(page, { settings = [] } = {}) {
  fill();
  drawIcons();
  const top = document.querySelector("header.top");
  const link = (name, href) =>
    make("a", { href, "aria-current": name === page ? "page" : null },
      icon(name), make("span", {}, t("nav." + name)));
  const menu = settingsMenu(settings);
  const button = iconButton("settings", t("settings"), () => openMenu(button, menu), {
    "aria-haspopup": "dialog",
  });
  top.append(
    make("img", { class: "logo", src: "/assets/icon.svg", alt: "tm" }),
    make("nav", { "aria-label": t("nav") },
      link("articles", "/"), link("memory", "/memory"), link("glossary", "/glossary")),
    button, iconButton("keys", t("keys.show"), showKeys), menu);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F1") return;
    event.preventDefault();
    showKeys();
  });
}

/** Shows a menu under its button. */
export function openMenu(button, menu) {
  menu.showPopover();
  const place = button.getBoundingClientRect();
  const width = menu.offsetWidth;
  menu.style.top = `${Math.max(8, Math.min(place.bottom + 4, innerHeight - menu.offsetHeight - 8))}px`;
  menu.style.left = `${Math.max(8, Math.min(place.right - width, innerWidth - width - 8))}px`;
  menu.querySelector("a, button, select, input")?.focus();
}

/** A row of buttons of which one is pressed. */
export function choices(label, options, chosen, onchoose) {
  const group = make("div", { class: "group", role: "group", "aria-label": label });
  for (const [value, words] of options) {
    group.append(make("button", {
      type: "button", "data-value": value, "aria-pressed": String(value === chosen),
      onclick: () => {
        press(group, value);
        onchoose(value);
      },
    }, words));
  }
  return group;
}

/** Presses one button of such a row. */
export function press(group, value) {
  for (const button of group.children) {
    button.setAttribute("aria-pressed", String(button.dataset.value === value));
  }
}

function settingsMenu(more) {
  const root = document.documentElement;
  const set = (name, fallback) => (value) => {
    keep("tm." + name, value === fallback ? null : value);
    if (value === fallback) delete root.dataset[name];
    else root.dataset[name] = value;
  };
  const line = (label, control) =>
    make("fieldset", {}, make("legend", {}, label), control);
  const select = make("select", {
    id: "interface", "aria-label": t("settings.language"),
    onchange: (event) => choose(event.target.value),
  });
  for (const code of interfaceLanguages) {
    select.append(make("option", { value: code, lang: code, selected: code === language }, names[code]));
  }
  return make("div", { popover: "auto", class: "settings", role: "dialog", "aria-label": t("settings") },
    line(t("settings.language"), select),
    line(t("settings.theme"), choices(t("settings.theme"),
      [["auto", t("theme.auto")], ["light", t("theme.light")], ["dark", t("theme.dark")]],
      kept("tm.theme") ?? "auto", set("theme", "auto"))),
    line(t("settings.size"), choices(t("settings.size"),
      [["s", t("size.s")], ["m", t("size.m")], ["l", t("size.l")]],
      kept("tm.size") ?? "m", set("size", "m"))),
    ...more);
}
