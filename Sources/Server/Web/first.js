// Runs before the page is drawn, so that neither the theme nor the text size jumps.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const theme = kept("tm.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const size = kept("tm.size");
  if (size) root.dataset.size = size;
})();
