// What the page says in passing, and what it asks before it does something.

import { $, icon, make } from "./elements.js";
import { known, t } from "./words.js";

let region;

function notices() {
  if (region) return region;
  region = make("div", { class: "toasts", role: "status", "aria-live": "polite" });
  document.body.append(region);
  return region;
}

/** Shows a message for some seconds, with an action if one is given. A fault stays longer. */
export function say(message, { action, onaction, bad = false } = {}) {
  const toast = make("div", { class: bad ? "toast bad" : "toast" }, make("span", {}, message));
  const close = () => toast.remove();
  if (action) {
    toast.append(make("button", { type: "button", onclick: () => (close(), onaction()) }, action));
  }
  toast.append(
    make("button", { type: "button", class: "icon-only", "aria-label": t("close"), onclick: close },
      icon("close")));
  const here = notices();
  while (here.children.length > 2) here.firstChild.remove();
  here.append(toast);
  setTimeout(close, bad ? 12000 : action ? 9000 : 5000);
}

/** What went wrong with a request, in the interface's language where the server's code says enough. */
export function errorText(error) {
  if (error?.status === 0) return t("error.noAnswer");
  const { code, message } = error ?? {};
  if (!known("error." + code)) return message || t("error.other");
  return t("error." + code, { message });
}

/** Says what went wrong with a request. */
export function sayError(error) {
  if (error?.name !== "AbortError") say(errorText(error), { bad: true });
}

/**
 * Opens a dialog over the page; it goes away when closed, and the focus returns. A `light` one leaves
 * the page as it is and goes away with the focus: to make a page of many rows inert takes long.
 */
export function openDialog(title, content, { wide = false, light = false } = {}) {
  const before = document.activeElement;
  const dialog = make("dialog", { class: wide ? "wide" : null, "aria-labelledby": "dialog-title" });
  const head = make("div", { class: "dialog-head" },
    make("h2", { id: "dialog-title" }, title),
    make("button", {
      type: "button", class: "icon-only", "aria-label": t("close"), onclick: () => dialog.close(),
    }, icon("close")));
  dialog.append(head, content);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before?.isConnected && (document.activeElement === document.body || !document.activeElement)) {
      before.focus({ preventScroll: true });
    }
  });
  document.body.append(dialog);
  if (light) {
    dialog.show();
    dialog.addEventListener("keydown", ({ key }) => key === "Escape" && dialog.close());
    dialog.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !dialog.contains(relatedTarget)) dialog.close();
    });
  } else {
    dialog.showModal();
  }
  $("[autofocus]", dialog)?.focus();
  return dialog;
}

/** Asks before something is done; true when it shall be. */
export function confirmed(title, text, doIt) {
  return new Promise((resolve) => {
    const yes = make("button", { class: "main", type: "button", autofocus: true }, doIt);
    const no = make("button", { class: "framed", type: "button" }, t("cancel"));
    const dialog = openDialog(
      title, make("div", {}, make("p", {}, text), make("div", { class: "actions" }, no, yes)));
    let answer = false;
    yes.addEventListener("click", () => ((answer = true), dialog.close()));
    no.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => resolve(answer));
  });
}
