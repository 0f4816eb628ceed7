// Makes elements. Texts only ever go in as text, never as markup.

/**
 * An element: `make("p", { class: "soft", lang: "ru" }, "text", child)`. Properties that start with
 * `on` are listeners; `null`, `undefined` and `false` leave an attribute out.
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const space = "http://www.w3.org/2000/svg";

/** One of the page's own icons. */
export function icon(name) {
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `/assets/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A button with an icon alone; `label` is its name and its tip. */
export function iconButton(name, label, onclick, properties = {}) {
  return make(
    "button",
    { type: "button", class: "icon-only", "aria-label": label, title: label, onclick, ...properties },
    icon(name));
}

export const $ = (selector, root = document) => root.querySelector(selector);

/** Puts icons where the page's HTML asks for them. */
export function drawIcons(root = document) {
  for (const place of root.querySelectorAll("[data-icon]")) {
    if (!place.querySelector("svg")) place.prepend(icon(place.dataset.icon));
  }
}
