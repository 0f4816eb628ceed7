// Runs before the page is drawn, so that neither the theme nor the text size jumps, and takes the
// token out of the address, where it would be shown and kept: the browser has it as a cookie now.
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
  const url = new URL(location.href);
  if (url.searchParams.has("token")) {
    url.searchParams.delete("token");
    history.replaceState(null, "", url);
  }
})();
