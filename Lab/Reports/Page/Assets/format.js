// How numbers and times are written. Nothing is computed here: the page brings its numbers along.
const Format = (() => {
  const plain = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 5 });
  const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 4 });
  const prices = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 7 });
  const iso = time => new Date(time).toISOString();

  return {
    // to read exactly
    value: (x, unit) => x == null ? "—" : unit === "Percent" ? (100 * x).toFixed(2) + " %" : unit === "Money" ? cents.format(x) : plain.format(x),
    // beside an axis
    tick: (x, unit) => unit === "Percent" ? plain.format(100 * x) + " %" : unit === "Money" ? (Math.abs(x) >= 1e6 ? compact.format(x) : whole.format(x)) : plain.format(x),
    price: x => x == null ? "—" : prices.format(x),
    day: time => iso(time).slice(0, 10),
    minute: time => iso(time).slice(0, 16).replace("T", " "),
    // what a run brings along may be anything: it is text, never markup
    text: x => echarts.format.encodeHTML(String(x ?? "")),
  };
})();
