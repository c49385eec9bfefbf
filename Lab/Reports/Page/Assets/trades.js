// Prices around a trade that the reader chooses: in the list of the chart, in a table of trades, or by a click on a point.
const Trades = (() => {
  const { axis, tooltip, lines } = Charts.parts;
  const choosers = [];

  const level = (price, name, colour, from, to) => [
    { coord: [from, price], lineStyle: { color: colour, type: "dashed", width: 1.3 }, label: { show: true, position: "end", formatter: `${name} ${Format.price(price)}`, color: colour, fontSize: 11, backgroundColor: Theme.colour("card"), padding: [1, 3] } },
    { coord: [to, price] },
  ];

  const arrow = (point, up, name, colour) => ({
    coord: [point.bar, point.price], symbol: "triangle", symbolSize: 12, symbolRotate: up ? 0 : 180, symbolOffset: [0, up ? 8 : -8], itemStyle: { color: colour },
    label: { show: true, position: up ? "bottom" : "top", formatter: name, color: colour, fontSize: 11 },
  });

  // far targets would press the prices flat
  const bounds = trade => {
    const low = Math.min(...trade.prices.map(x => x[2])), high = Math.max(...trade.prices.map(x => x[3]));
    const room = high - low;
    const shown = [trade.stop, ...trade.targets, trade.zoneLow, trade.zoneHigh].filter(x => x != null && x > low - room && x < high + room);
    const least = Math.min(low, ...shown), most = Math.max(high, ...shown), edge = (most - least) * 0.06;
    return { min: least - edge, max: most + edge };
  };

  Charts.add("trades", (data, { narrow, chart }) => {
    const trade = data.trades[chart.chosen ?? 0];
    const [gain, loss, main, zone] = ["Gain", "Loss", "Main", "Third"].map(Theme.role);
    const last = trade.times.length - 1;
    const until = Math.min(Math.max(trade.exit.bar, trade.entry.bar + Math.ceil(last / 8)), last);
    const marks = trade.targets.map((x, i) => level(x, narrow ? `T${i + 1}` : `target ${i + 1}`, gain, trade.entry.bar, until));
    if (trade.stop != null) marks.push(level(trade.stop, "stop", loss, trade.entry.bar, until));
    marks.push([{ coord: [trade.entry.bar, trade.entry.price], lineStyle: { color: main, type: "solid", width: 1.5 }, label: { show: false } }, { coord: [trade.exit.bar, trade.exit.price] }]);
    return {
      grid: { left: 6, right: narrow ? 74 : 110, top: 16, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      tooltip: tooltip({
        trigger: "axis",
        axisPointer: { type: "cross", label: { color: Theme.colour("card"), backgroundColor: Theme.colour("muted"), formatter: x => typeof x.value === "number" ? Format.price(x.value) : x.value } },
        formatter: points => {
          const [open, close, low, high] = trade.prices[points[0].dataIndex];
          return `${Format.minute(trade.times[points[0].dataIndex])}<br>${lines([["open", Format.price(open)], ["high", Format.price(high)], ["low", Format.price(low)], ["close", Format.price(close)]])}`;
        },
      }),
      xAxis: axis({ type: "category", data: trade.times.map(Format.minute), splitLine: { show: false }, axisLabel: { color: Theme.colour("muted"), hideOverlap: true, formatter: x => narrow ? x.slice(5) : x } }),
      yAxis: axis({ type: "value", scale: true, ...bounds(trade), axisLabel: { color: Theme.colour("muted"), hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: Format.price } }),
      dataZoom: [{ type: "inside", zoomOnMouseWheel: "ctrl", moveOnMouseMove: false }],
      series: [{
        type: "candlestick",
        data: trade.prices,
        itemStyle: { color: gain, color0: loss, borderColor: gain, borderColor0: loss, opacity: 0.75 },
        markLine: { symbol: "none", silent: true, animation: false, data: marks },
        markPoint: { silent: true, animation: false, data: [arrow(trade.entry, trade.isLong, "entry", main), arrow(trade.exit, !trade.isLong, "exit", main)] },
        markArea: trade.zoneLow == null ? undefined : {
          silent: true, animation: false, itemStyle: { color: zone, opacity: 0.16, borderColor: zone, borderWidth: 1 },
          label: { show: !!trade.origin, color: zone, position: "insideTopLeft", fontSize: 11, formatter: () => trade.origin ?? "" },
          data: [[{ yAxis: trade.zoneLow }, { yAxis: trade.zoneHigh }]],
        },
      }],
    };
  });

  function fact({ name, value }) {
    const pair = document.createElement("div");
    pair.append(Object.assign(document.createElement("dt"), { textContent: name }), Object.assign(document.createElement("dd"), { textContent: value }));
    return pair;
  }

  // the buttons and the list around a chart of trades
  function attach(chart) {
    const find = name => chart.figure.querySelector(name);
    const list = find("select"), facts = find("dl"), trades = chart.data.trades;

    function choose(index) {
      chart.chosen = (index + trades.length) % trades.length;
      list.selectedIndex = chart.chosen;
      facts.replaceChildren(...trades[chart.chosen].facts.map(fact));
      chart.draw();
    }

    list.append(...trades.map(x => new Option(x.label)));
    list.addEventListener("change", () => choose(list.selectedIndex));
    find(".previous").addEventListener("click", () => choose(chart.chosen - 1));
    find(".next").addEventListener("click", () => choose(chart.chosen + 1));
    choose(0);
    choosers.push({ chart, choose, find: number => trades.findIndex(x => x.number === number) });
  }

  // false if the page has no prices of it
  function show(number) {
    for (const x of choosers) {
      const index = x.find(number);
      if (index >= 0) { x.choose(index); x.chart.figure.scrollIntoView({ block: "center" }); return true; }
    }
    return false;
  }

  // paper cannot be asked: it gets some trades one below the other
  let spreads = [];
  function spread() {
    gather();
    for (const { chart } of choosers) {
      const room = chart.figure.querySelector(".printed");
      for (const { index, why } of chart.data.printed.length ? chart.data.printed : [{ index: 0, why: "" }]) {
        const block = document.createElement("div"), plot = document.createElement("div"), known = document.createElement("dl");
        plot.className = "plot";
        plot.style.cssText = chart.plot.style.cssText;
        known.replaceChildren(...chart.data.trades[index].facts.map(fact));
        block.append(Object.assign(document.createElement("h3"), { textContent: why }), plot, known);
        room.append(block);
        spreads.push({ block, chart: Charts.open(plot, chart.figure, chart.data, index) });
      }
    }
  }

  function gather() {
    spreads.forEach(x => { Charts.close(x.chart); x.block.remove(); });
    spreads = [];
  }

  return { attach, show, spread, gather };
})();
