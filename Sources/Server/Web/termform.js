// The form of a glossary entry, for the glossary's page and for a term met in a segment.

import { post, put } from "./api.js";
import { iconButton, make } from "./elements.js";
import { openDialog, sayError } from "./notices.js";
import { languageName, t } from "./words.js";

const languages = ["ru", "kk", "en"];
const statuses = ["preferred", "admitted", "superseded", "forbidden"];

/** Asks for an entry and stores it; `saved(concept)` is called when the server has it. */
export function askTerm(concept, saved) {
  const rows = make("div");
  const addRow = ({ lang, text = "", status = "preferred" }) => {
    const choice = (values, chosen, label, name) =>
      make("select", { "aria-label": label },
        ...values.map((value) => make("option", { value, selected: value === chosen }, name(value))));
    const row = make("div", { class: "term-row" },
      choice([...new Set([...languages, lang])], lang, t("term.language"), languageName),
      make("input", { type: "text", value: text, "aria-label": t("term.text"), lang }),
      // A term that came without a status keeps none unless one is chosen.
      choice(status ? statuses : ["", ...statuses], status, t("term.status"),
        (value) => value ? t("status." + value) : "—"),
      iconButton("close", t("term.removeRow"), () => row.remove()));
    rows.append(row);
    return row;
  };
  (concept.terms ?? []).forEach((term) => addRow(concept.id ? { ...term, status: term.status ?? "" } : term));
  const extra = (name) =>
    make("label", {}, make("span", {}, t("term." + name)),
      make("input", { type: "text", name, value: concept[name] ?? "" }));
  const form = make("form", {}, rows,
    make("button", {
      type: "button", class: "framed", onclick: () => addRow({ lang: "kk" }).children[1].focus(),
    }, t("term.addRow")),
    make("div", { class: "wide-fields" }, extra("domain"), extra("definition"), extra("note")),
    make("div", { class: "actions" },
      make("button", { type: "button", class: "framed", onclick: () => dialog.close() }, t("cancel")),
      make("button", { type: "submit", class: "main" }, t("save"))));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const entry = {
      terms: [...rows.children].map((row) => {
        const [lang, text, status] = row.querySelectorAll("select, input");
        return { lang: lang.value, text: text.value.trim(), status: status.value || undefined };
      }).filter(({ text }) => text !== ""),
    };
    for (const name of ["domain", "definition", "note"]) {
      const value = form.elements[name].value.trim();
      if (value || concept[name]) entry[name] = value;
    }
    if (entry.terms.length === 0) {
      rows.querySelector("input")?.focus();
      return;
    }
    try {
      const answer = concept.id ? await put(`terms/${concept.id}`, entry) : await post("terms", entry);
      dialog.close();
      saved({ ...concept, ...entry, ...answer });
    } catch (error) {
      sayError(error);
    }
  });
  const dialog = openDialog(concept.id ? t("term.edit") : t("term.add"), form, { wide: true });
  const inputs = [...rows.querySelectorAll("input")];
  (inputs.find((input) => input.value === "") ?? inputs[0])?.focus();
}
