// Points, fields of cells, and parallel coordinates.
{
  const { axis, value, tooltip, legend, grid, lines } = Charts.parts;

  const range = numbers => {
    const known = numbers.filter(x => x != null);
    const [least, most] = known.length ? [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))] : [0, 1];
    return least === most ? [least - 1, most + 1] : [least, most];
  };
  const ramp = () => ["low", "mid", "high"].map(x => Theme.colour("ramp-" + x));
  // in a cell and beside a scale there is room for three digits
  const short = (x, unit) => Format.tick(Number(x.toPrecision(3)), unit);
  const parting = () => [Theme.role("Loss"), Theme.colour("card"), Theme.role("Gain")];

  Charts.add("scatter", (data, { narrow }) => {
    const names = data.series.map(x => x.name);
    return {
      legend: legend(names),
      grid: grid(names, { outerBoundsContain: "all" }),
      tooltip: tooltip({ trigger: "item", formatter: x => `${Format.text(x.data.label)}<br>${lines([[data.xName, Format.value(x.value[0], data.xUnit)], [data.yName, Format.value(x.value[1], data.yUnit)]])}` }),
      xAxis: value(data.xUnit, { name: data.xName, nameGap: 26, scale: false, splitNumber: narrow ? 3 : 5 }),
      yAxis: value(data.yUnit, { name: data.yName, nameGap: narrow ? 40 : 48, scale: false }),
      series: data.series.map(x => ({
        type: "scatter",
        name: x.name,
        data: x.points.map(p => ({ value: [p.x, p.y], label: p.label, trade: p.trade })),
        symbolSize: 6,
        color: Theme.role(x.role),
        itemStyle: { opacity: 0.7 },
        cursor: x.points.some(p => p.trade) ? "pointer" : "default",
      })),
    };
  });

  Charts.add("heat", (data, { narrow }) => {
    const cells = data.rows.flatMap((row, y) => row.map((x, i) => [i, y, x])).filter(x => x[2] != null);
    let [least, most] = range(cells.map(x => x[2]));
    if (data.signed) { most = Math.max(Math.abs(least), Math.abs(most)); least = -most; }
    // the far end of the ramp is as far from the page as the text is
    const ink = x => Theme.colour(!data.signed && x - least > 0.45 * (most - least) ? "card" : "text");
    return {
      grid: grid([], { bottom: 44, top: 8, outerBoundsContain: "all" }),
      tooltip: tooltip({
        trigger: "item",
        formatter: x => lines([[data.xName, data.xLabels[x.value[0]]], [data.yName, data.yLabels[x.value[1]]], [data.valueName, Format.value(x.value[2], data.unit)]]),
      }),
      xAxis: axis({ type: "category", data: data.xLabels, name: data.xName, nameGap: 26, splitLine: { show: false } }),
      yAxis: axis({ type: "category", data: data.yLabels, name: data.yName, nameGap: 46, splitLine: { show: false } }),
      visualMap: {
        min: least, max: most, calculable: !Theme.paper, orient: "horizontal", left: "center", bottom: 0, itemHeight: narrow ? 120 : 220, itemWidth: 10,
        inRange: { color: data.signed ? parting() : ramp() }, textStyle: { color: Theme.colour("muted") }, formatter: x => short(x, data.unit),
      },
      series: [{
        type: "heatmap",
        data: cells.map(x => ({ value: x, label: { color: ink(x[2]) } })),
        label: { show: !narrow && cells.length <= 200, formatter: x => short(x.value[2], data.unit) },
        itemStyle: { borderColor: Theme.colour("card"), borderWidth: 1 },
        emphasis: { itemStyle: { borderColor: Theme.colour("text") } },
      }],
    };
  });

  Charts.add("parallel", (data, { narrow, chart }) => {
    const colour = data.colourAxis;
    const room = narrow ? (chart.plot.clientWidth - 80) / Math.max(1, data.axes.length - 1) - 6 : 120;
    const rows = data.rows.filter(x => x.every(v => v != null));
    const [least, most] = range(rows.map(x => x[colour]));
    return {
      parallel: { left: narrow ? 36 : 60, right: narrow ? 48 : 80, top: 40, bottom: 50 },
      tooltip: tooltip({ trigger: "item", formatter: x => lines(data.axes.map((a, i) => [a.name, a.labels ? a.labels[x.value[i]] : Format.value(x.value[i], a.unit)])) }),
      parallelAxis: data.axes.map((x, dim) => ({
        dim,
        name: x.name,
        type: x.labels ? "category" : "value",
        data: x.labels,
        scale: true,
        nameTextStyle: { color: Theme.colour("text"), width: room, fontSize: narrow ? 10 : 12, overflow: "truncate" },
        axisLine: { lineStyle: { color: Theme.colour("muted") } },
        axisLabel: { color: Theme.colour("muted"), formatter: x.labels ? undefined : v => Format.tick(v, x.unit) },
        splitLine: { show: false },
      })),
      visualMap: {
        min: least, max: most, dimension: colour, calculable: !Theme.paper, orient: "horizontal", left: "center", bottom: 0, itemHeight: narrow ? 120 : 220, itemWidth: 10,
        inRange: { color: ramp() }, textStyle: { color: Theme.colour("muted") }, formatter: x => short(x, data.axes[colour].unit),
      },
      series: [{ type: "parallel", data: rows, smooth: false, lineStyle: { width: 1.2, opacity: 0.5 }, emphasis: { lineStyle: { width: 3, opacity: 1 } } }],
    };
  });
}
