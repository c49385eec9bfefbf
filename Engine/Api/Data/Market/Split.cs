using System.Globalization;

namespace QuantConnect.Data.Market;

/// <summary>Share split, or its announcement on the trading day before.</summary>
public class Split : BaseData
{
    /// <summary>Makes an empty split.</summary>
    public Split()
    {
        DataType = MarketDataType.Auxiliary;
        Type = SplitType.SplitOccurred;
    }

    /// <summary>Makes a split.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="date">Date it is effective or announced, in the exchange's time zone.</param>
    /// <param name="price">Raw close of the day before.</param>
    /// <param name="splitFactor">Old shares per new share: 0.5 for two for one.</param>
    /// <param name="type">Announcement or event.</param>
    public Split(Symbol symbol, DateTime date, decimal price, decimal splitFactor, SplitType type)
        : this()
    {
        Symbol = symbol;
        Time = date;
        ReferencePrice = price;
        SplitFactor = splitFactor;
        Type = type;
    }

    /// <summary>Announcement or event.</summary>
    public SplitType Type { get; private set; }

    /// <summary>Old shares per new share: 0.5 for two for one.</summary>
    public decimal SplitFactor { get; set; }

    /// <summary>Raw close of the day before.</summary>
    public decimal ReferencePrice
    {
        get => Value;
        set => Value = value;
    }

    /// <inheritdoc/>
    public override BaseData Clone() => new Split(Symbol, Time, Price, SplitFactor, Type);

    /// <summary>Ticker, factor and reference price.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Type == SplitType.Warning ? "Split Warning" : "Split")}: {Symbol}: {SplitFactor} | {ReferencePrice}");
}
