namespace Quant.Lab.Reports.Page.Charts;

/// <summary>Prices around one of several trades, which the reader chooses.</summary>
/// <param name="Trades">The trades.</param>
public sealed record TradeChart(IReadOnlyList<TradePicture> Trades) : Chart
{
    /// <summary>Those that paper shows, where nobody can choose; without any, the first one.</summary>
    public IReadOnlyList<PrintedTrade> Printed { get; init; } = [];
}

/// <summary>A trade that is shown on paper.</summary>
/// <param name="Index">Its place among the trades of the chart.</param>
/// <param name="Why">Why this one, as a heading.</param>
public sealed record PrintedTrade(int Index, string Why);

/// <summary>A trade and the prices around it. Prices are in quote currency.</summary>
/// <param name="Number">Number of the trade.</param>
/// <param name="Label">What it is, in a line.</param>
/// <param name="IsLong">Whether it was long.</param>
/// <param name="Times">Starts of the bars, UTC, milliseconds since 1970.</param>
/// <param name="Prices">Open, close, low and high of each bar.</param>
/// <param name="Entry">Where it was entered.</param>
/// <param name="Exit">Where it was left.</param>
public sealed record TradePicture(
    int Number, string Label, bool IsLong, IReadOnlyList<long> Times, IReadOnlyList<IReadOnlyList<double>> Prices, PricePoint Entry, PricePoint Exit)
{
    /// <summary>First stop; null without one.</summary>
    public double? Stop { get; init; }

    /// <summary>Targets.</summary>
    public IReadOnlyList<double> Targets { get; init; } = [];

    /// <summary>Name of the zone or level it came from; null if not known.</summary>
    public string? Origin { get; init; }

    /// <summary>Lower edge of the zone, or the level; null if not known.</summary>
    public double? ZoneLow { get; init; }

    /// <summary>Upper edge of the zone, or the level; null if not known.</summary>
    public double? ZoneHigh { get; init; }

    /// <summary>What else is known.</summary>
    public IReadOnlyList<TradeFact> Facts { get; init; } = [];
}

/// <summary>Something known about a trade.</summary>
/// <param name="Name">What.</param>
/// <param name="Value">Its value, written.</param>
public sealed record TradeFact(string Name, string Value);

/// <summary>A price at a bar.</summary>
/// <param name="Bar">Index of the bar.</param>
/// <param name="Price">The price.</param>
public sealed record PricePoint(int Bar, double Price);
