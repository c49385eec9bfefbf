// Draws what is on the page, and follows the window, the theme and the printer.
const charts = [...document.querySelectorAll("figure.chart")].map(Charts.mount);

document.getElementById("theme").addEventListener("click", Theme.toggle);
Theme.whenChanged(Charts.redraw);

let pending = 0;
addEventListener("resize", () => { cancelAnimationFrame(pending); pending = requestAnimationFrame(Charts.resize); });

// paper is light, whatever the screen is
let before = null;
addEventListener("beforeprint", () => { before = Theme.current(); document.documentElement.classList.add("paper"); Theme.show("light"); Charts.resize(); });
addEventListener("afterprint", () => { document.documentElement.classList.toggle("paper", Theme.paper); if (before) { Theme.show(before); } Charts.resize(); });
