// Draws what is on the page, and follows the reader, the window, the theme and the printer.
for (const figure of document.querySelectorAll("figure.chart")) {
  const chart = Charts.mount(figure);
  if (chart.data.kind === "trades") Trades.attach(chart);
  chart.view.on("click", x => { if (x.data && x.data.trade) Trades.show(x.data.trade); });
}
for (const button of document.querySelectorAll("button[data-trade]")) {
  button.addEventListener("click", () => Trades.show(Number(button.dataset.trade)));
}

if (Theme.paper) Trades.spread();

document.getElementById("theme").addEventListener("click", Theme.toggle);
Theme.whenChanged(Charts.redraw);

let pending = 0;
addEventListener("resize", () => { cancelAnimationFrame(pending); pending = requestAnimationFrame(Charts.resize); });

// paper is light, whatever the screen is
let before = null;
addEventListener("beforeprint", () => { before = Theme.current(); document.documentElement.classList.add("paper"); Theme.show("light"); Trades.spread(); Charts.resize(); });
addEventListener("afterprint", () => { document.documentElement.classList.toggle("paper", Theme.paper); if (!Theme.paper) { Trades.gather(); } if (before) { Theme.show(before); } Charts.resize(); });
