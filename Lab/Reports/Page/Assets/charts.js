// What all charts have in common, and the list of those that know how to draw one: a function from its data to the options of ECharts.
const Charts = (() => {
  const builders = {};
  const mounted = [];
  // by its real name, or texts would be measured in another font than they are drawn in
  const font = getComputedStyle(document.body).fontFamily;

  // the text of a page is smaller on paper
  const size = () => document.documentElement.classList.contains("paper") ? 10 : 12;

  const width = text => echarts.format.getTextRect(text, `${size()}px ${font}`).width;

  const axis = ({ axisLabel, ...extra }) => ({
    axisLine: { lineStyle: { color: Theme.colour("line") } },
    axisTick: { show: false },
    axisLabel: { color: Theme.colour("muted"), hideOverlap: true, fontSize: size(), ...axisLabel },
    splitLine: { lineStyle: { color: Theme.colour("line"), opacity: 0.6 } },
    nameTextStyle: { color: Theme.colour("muted"), fontSize: size() },
    nameLocation: "middle",
    ...extra,
  });

  const value = (unit, extra = {}) => axis({ type: "value", scale: true, axisLabel: { color: Theme.colour("muted"), hideOverlap: true, formatter: x => Format.tick(x, unit) }, ...extra });

  const tooltip = extra => ({
    confine: true,
    backgroundColor: Theme.colour("card"),
    borderColor: Theme.colour("line"),
    textStyle: { color: Theme.colour("text"), fontSize: 12 },
    axisPointer: { lineStyle: { color: Theme.colour("muted") }, crossStyle: { color: Theme.colour("muted") } },
    ...extra,
  });

  const legend = names => names.length > 1 ? { type: "scroll", top: 0, textStyle: { color: Theme.colour("text"), fontSize: size() }, pageTextStyle: { color: Theme.colour("muted") }, itemWidth: 14, itemHeight: 8, icon: "roundRect", data: names } : { show: false };

  const grid = (names, extra = {}) => ({ left: 6, right: 14, top: names.length > 1 ? 34 : 14, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel", ...extra });

  const lines = rows => rows.map(([name, text]) => `${Format.text(name)}: <b>${Format.text(text)}</b>`).join("<br>");

  function draw(chart) {
    // what is not shown has no size
    if (chart.plot.clientWidth === 0) return;
    const narrow = chart.plot.clientWidth < 520;
    const options = builders[chart.data.kind](chart.data, { narrow, chart });
    chart.view.setOption({ animation: false, useUTC: true, textStyle: { fontFamily: font, color: Theme.colour("text") }, ...options }, true);
  }

  const shapes = data => data.kind === "scatter" ? data.series.reduce((sum, x) => sum + x.points.length, 0)
    : data.kind === "parallel" ? data.rows.length
    : data.kind === "heat" ? data.rows.length * data.xLabels.length : 0;

  // in a place that is visible: nothing can be measured elsewhere
  function open(plot, figure, data, chosen) {
    const chart = { plot, figure, data, chosen, view: null };
    // drawings of lines are sharp on paper; of thousands of shapes a picture is faster
    chart.view = echarts.init(plot, null, { renderer: shapes(chart.data) > 3000 ? "canvas" : "svg" });
    chart.draw = () => draw(chart);
    mounted.push(chart);
    draw(chart);
    return chart;
  }

  function close(chart) {
    chart.view.dispose();
    mounted.splice(mounted.indexOf(chart), 1);
  }

  function mount(figure) {
    const chart = open(figure.querySelector(".plot"), figure, JSON.parse(figure.querySelector("script[type='application/json']").textContent));
    if (chart.data.group) { chart.view.group = chart.data.group; echarts.connect(chart.data.group); }
    return chart;
  }

  return {
    add(kind, builder) { builders[kind] = builder; },
    mount,
    open,
    close,
    redraw() { mounted.forEach(draw); },
    resize() { mounted.forEach(x => { x.view.resize(); draw(x); }); },
    parts: { axis, value, tooltip, legend, grid, lines, width },
  };
})();
