// Every action's key, in one table: the dispatcher and the list that F1 shows both read it.

/** Whether the keyboard has a Command key in place of Ctrl. */
const apple = /Mac|iPhone|iPad/.test(navigator.platform ?? "");

// An action whose key has a digit is given it as `n`. `field`: only while a translation has the focus.
export const shortcuts = [
  { group: "translate", actions: [
    { id: "confirm", keys: ["Ctrl+Enter"] },
    { id: "confirmStay", keys: ["Ctrl+Shift+Enter"] },
    { id: "match", keys: ["Ctrl+1…9"], field: true },
    { id: "term", keys: ["Alt+1…9"], field: true },
    { id: "part", keys: ["Ctrl+Shift+1…9"], field: true },
    { id: "copySource", keys: ["Alt+S"] },
    { id: "code", keys: ["Alt+G"], field: true },
    { id: "undo", keys: ["Ctrl+Z"] },
    { id: "redo", keys: ["Ctrl+Y", "Ctrl+Shift+Z"] },
  ] },
  { group: "offer", actions: [
    { id: "take", keys: ["Tab"], field: true },
    { id: "takeWord", keys: ["Ctrl+ArrowRight"], field: true },
    { id: "dismiss", keys: ["Escape"], field: true },
  ] },
  { group: "move", actions: [
    { id: "next", keys: ["Alt+ArrowDown"] },
    { id: "previous", keys: ["Alt+ArrowUp"] },
    { id: "nextOpen", keys: ["Alt+N"] },
    { id: "goTo", keys: ["Ctrl+G"] },
    { id: "find", keys: ["Ctrl+F"] },
    { id: "filter", keys: ["Alt+L"] },
    { id: "panel", keys: ["F6"] },
  ] },
  { group: "type", actions: [
    { id: "openQuote", keys: ["Alt+Comma"], field: true },
    { id: "closeQuote", keys: ["Alt+Period"], field: true },
    { id: "openInner", keys: ["Alt+BracketLeft"], field: true },
    { id: "closeInner", keys: ["Alt+BracketRight"], field: true },
    { id: "dash", keys: ["Alt+Minus"], field: true },
    { id: "noBreak", keys: ["Ctrl+Shift+Space"], field: true },
    { id: "letterCase", keys: ["Shift+F3"], field: true },
  ] },
  { group: "article", actions: [
    { id: "concordance", keys: ["Alt+K"] },
    { id: "addTerm", keys: ["Alt+T"] },
    { id: "comment", keys: ["Alt+C"] },
    { id: "split", keys: ["Alt+Slash"] },
    { id: "merge", keys: ["Alt+J"] },
    { id: "propagation", keys: ["Alt+R"] },
    { id: "language", keys: ["Alt+O"] },
    { id: "export", keys: ["Alt+E"] },
    { id: "keys", keys: ["F1"] },
  ] },
];

const shown = {
  Enter: "↵", ArrowDown: "↓", ArrowUp: "↑", ArrowRight: "→", Escape: "Esc", Comma: ",", Period: ".",
  BracketLeft: "[", BracketRight: "]", Minus: "−", Slash: "/",
};

/** A key as people read it: `Ctrl+Enter` is `Ctrl ↵`. */
export function keyName(key) {
  return key.split("+").map((part) => {
    if (apple && part === "Ctrl") return "⌘";
    if (apple && part === "Alt") return "⌥";
    return shown[part] ?? part;
  }).join(" ");
}

/** The first key of an action, as people read it; with a digit if it takes one. */
export function keyOf(id, n) {
  for (const { actions } of shortcuts) {
    const action = actions.find((action) => action.id === id);
    if (action) return keyName(n ? action.keys[0].replace("1…9", n) : action.keys[0]);
  }
  return "";
}

// Digits and signs go by their place, because Russian and Kazakh layouts have other signs there;
// letters by what they say, and by their place where the layout has no Latin letters.
function matches(pattern, event) {
  const parts = pattern.split("+");
  const key = parts.pop();
  const command = apple ? event.metaKey || event.ctrlKey : event.ctrlKey;
  if (command !== parts.includes("Ctrl")) return null;
  if (event.altKey !== parts.includes("Alt")) return null;
  if (event.shiftKey !== parts.includes("Shift")) return null;
  if (key === "1…9") {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? /^([1-9])$/.exec(event.key);
    return digit ? { n: Number(digit[1]) } : null;
  }
  if (/^[A-Z]$/.test(key)) {
    const latin = /^[a-z]$/i.test(event.key);
    const same = latin ? event.key.toUpperCase() === key : event.code === "Key" + key;
    return same ? {} : null;
  }
  return event.key === key || event.code === key ? {} : null;
}

/** The action a key asks for: `{ id, n }`, or null. */
export function actionFor(event, inField) {
  for (const { actions } of shortcuts) {
    for (const action of actions) {
      if (action.field && !inField) continue;
      for (const pattern of action.keys) {
        const match = matches(pattern, event);
        if (match) return { id: action.id, ...match };
      }
    }
  }
  return null;
}
