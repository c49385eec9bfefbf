// Lines over time, and bars by category.
{
  const { axis, value, tooltip, legend, grid, lines, width } = Charts.parts;

  Charts.add("lines", data => {
    const names = data.series.map(x => x.name);
    return {
      legend: legend(names),
      grid: grid(names),
      tooltip: tooltip({
        trigger: "axis",
        formatter: points => `${Format.minute(points[0].value[0])}<br>${lines(points.map(x => [x.seriesName, Format.value(x.value[1], data.unit)]))}`,
      }),
      xAxis: axis({
        type: "time", splitLine: { show: false },
        axisLabel: { color: Theme.colour("muted"), hideOverlap: true, formatter: { year: "{yyyy}", month: "{MMM}", day: "{d} {MMM}", hour: "{HH}:{mm}", minute: "{HH}:{mm}" } },
      }),
      yAxis: value(data.unit),
      dataZoom: [{ type: "inside", zoomOnMouseWheel: "ctrl", moveOnMouseMove: false, filterMode: "none" }],
      series: data.series.map(x => ({
        type: "line",
        name: x.name,
        data: x.times.map((time, i) => [time, x.values[i]]),
        showSymbol: false,
        step: x.step ? "end" : false,
        lineStyle: { width: x.role === "Main" || x.role === "Loss" ? 1.6 : 1.3, type: x.role === "Benchmark" ? "dashed" : "solid" },
        color: Theme.role(x.role),
        areaStyle: x.area ? { opacity: 0.18, origin: 0 } : undefined,
        emphasis: { disabled: true },
      })),
    };
  });

  // labels side by side have the room of their bar if they are few; where a word of them is longer than that, they stand aslant
  const beside = (data, chart) => {
    if (data.touching || data.categories.length > 12) return {};
    const room = chart.plot.clientWidth * 0.85 / data.categories.length - 6;
    const fits = data.categories.every(x => x.split(" ").every(word => width(word) <= room));
    // a width that is given counts as taken, and hides the next label
    return { interval: 0, hideOverlap: false, ...(fits ? { width: room, overflow: "break" } : { rotate: 40 }) };
  };

  Charts.add("bars", (data, { narrow, chart }) => {
    const names = data.series.map(x => x.name);
    const room = data.lying ? { interval: data.categories.length > 20 ? "auto" : 0, hideOverlap: false, width: narrow ? 120 : 200, overflow: narrow ? "breakAll" : "truncate", lineHeight: 12, ...(narrow ? { fontSize: 10 } : {}) } : { hideOverlap: true, ...beside(data, chart) };
    const categories = axis({ type: "category", data: data.categories, splitLine: { show: false }, inverse: data.lying, axisLabel: { color: Theme.colour("muted"), ...room } });
    const values = value(data.unit, { scale: false, splitNumber: data.lying && narrow ? 3 : 5 });
    const bar = x => ({
      type: "bar",
      data: x.values.map(v => data.signed ? { value: v, itemStyle: { color: Theme.role(v < 0 ? "Loss" : "Gain") } } : v),
      barCategoryGap: data.touching ? "2%" : "30%",
      barMaxWidth: data.touching ? undefined : 34,
    });
    const line = x => ({ type: "line", data: x.values, showSymbol: false, smooth: true, lineStyle: { width: 1.5, type: "dashed" } });
    return {
      legend: legend(names),
      grid: grid(names),
      tooltip: tooltip({ trigger: "axis", axisPointer: { type: "shadow" }, formatter: points => `${Format.text(points[0].name)}<br>${lines(points.map(x => [x.seriesName, Format.value(x.value, data.unit)]))}` }),
      xAxis: data.lying ? values : categories,
      yAxis: data.lying ? categories : values,
      series: data.series.map(x => ({ ...(x.line ? line(x) : bar(x)), name: x.name, color: Theme.role(x.role), emphasis: { disabled: true } })),
    };
  });
}
