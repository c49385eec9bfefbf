namespace Quant.Core.Bars;

/// <summary>
/// A closed bar: what traded in the half-open span of time [<see cref="Start"/>, <see cref="End"/>).
/// Times are ticks of 100 ns in UTC (as <see cref="DateTime.Ticks"/>), so they never run backwards and bars of any two markets compare.
/// </summary>
/// <param name="Start">First instant of the bar, inclusive, in UTC ticks.</param>
/// <param name="End">First instant after the bar, in UTC ticks: the earliest time at which a decision may know the bar.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
/// <param name="Volume">Traded quantity, in units of the asset; 0 if nothing traded or it is not known.</param>
public readonly record struct Bar(long Start, long End, double Open, double High, double Low, double Close, double Volume)
{
    /// <summary>Length in ticks of 100 ns.</summary>
    public long Duration => End - Start;

    /// <summary>High minus low, in the unit of the price.</summary>
    public double Range => High - Low;

    /// <summary>Absolute difference of open and close, in the unit of the price.</summary>
    public double Body => Math.Abs(Close - Open);

    /// <summary>Whether the bar closed above its open.</summary>
    public bool IsUp => Close > Open;

    /// <summary>Whether the bar closed below its open.</summary>
    public bool IsDown => Close < Open;

    /// <summary>
    /// Whether the values can be those of a bar: it ends after it starts, prices are finite, low and high enclose open and close, volume is not negative.
    /// Prices may be negative (spreads, some futures).
    /// </summary>
    public bool IsValid =>
        End > Start && double.IsFinite(High) && double.IsFinite(Low)
        && Low <= Open && Open <= High && Low <= Close && Close <= High
        && double.IsFinite(Volume) && Volume >= 0;
}
