// Light or dark: what the reader chose, otherwise what the system says. "#print" in the address is paper: light, and as wide as a page.
const Theme = (() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const listeners = [];
  const paper = location.hash === "#print";

  const stored = () => { try { return localStorage.getItem("quant-theme"); } catch { return null; } };
  const store = value => { try { localStorage.setItem("quant-theme", value); } catch { /* a page from a file may have no storage */ } };
  const apply = value => { root.dataset.theme = value; };
  const change = value => { apply(value); listeners.forEach(x => x()); };

  apply(paper ? "light" : stored() ?? (dark.matches ? "dark" : "light"));
  root.classList.toggle("paper", paper);
  dark.addEventListener("change", () => { if (!paper && !stored()) change(dark.matches ? "dark" : "light"); });

  return {
    paper,
    toggle() { const next = root.dataset.theme === "dark" ? "light" : "dark"; store(next); change(next); },
    show: change,
    current: () => root.dataset.theme,
    whenChanged(listener) { listeners.push(listener); },
    colour: name => getComputedStyle(root).getPropertyValue("--" + name).trim(),
    role: role => Theme.colour((role ?? "Main").toLowerCase()),
  };
})();
