using System.Collections.Immutable;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect;

/// <summary>Selectors of the prices of a bar, for indicators; data that lacks the price gives its value instead.</summary>
public static partial class Field
{
    /// <summary>Bid at the close of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidClose { get; } = Of<QuoteBar>(static bar => bar.Bid!.Close);

    /// <summary>Bid at the open of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidOpen { get; } = Of<QuoteBar>(static bar => bar.Bid!.Open);

    /// <summary>Lowest bid of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidLow { get; } = Of<QuoteBar>(static bar => bar.Bid!.Low);

    /// <summary>Highest bid of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidHigh { get; } = Of<QuoteBar>(static bar => bar.Bid!.High);

    /// <summary>Ask at the close of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskClose { get; } = Of<QuoteBar>(static bar => bar.Ask!.Close);

    /// <summary>Ask at the open of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskOpen { get; } = Of<QuoteBar>(static bar => bar.Ask!.Open);

    /// <summary>Lowest ask of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskLow { get; } = Of<QuoteBar>(static bar => bar.Ask!.Low);

    /// <summary>Highest ask of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskHigh { get; } = Of<QuoteBar>(static bar => bar.Ask!.High);

    /// <summary>Ask of a tick, or at the close of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskPrice { get; } = static data => data switch
    {
        Tick tick => tick.AskPrice,
        QuoteBar bar => bar.Ask!.Close,
        _ => data.Value,
    };

    /// <summary>Bid of a tick, or at the close of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidPrice { get; } = static data => data switch
    {
        Tick tick => tick.BidPrice,
        QuoteBar bar => bar.Bid!.Close,
        _ => data.Value,
    };

    /// <summary>Open of a bar.</summary>
    public static Func<IBaseData, decimal> Open { get; } = Of<IBaseDataBar>(static bar => bar.Open);

    /// <summary>High of a bar.</summary>
    public static Func<IBaseData, decimal> High { get; } = Of<IBaseDataBar>(static bar => bar.High);

    /// <summary>Low of a bar.</summary>
    public static Func<IBaseData, decimal> Low { get; } = Of<IBaseDataBar>(static bar => bar.Low);

    /// <summary>Value of any data: the close of a bar.</summary>
    public static Func<IBaseData, decimal> Close { get; } = static data => data.Value;

    /// <summary>Mean of open, high, low and close.</summary>
    public static Func<IBaseData, decimal> Average { get; } = Of<IBaseDataBar>(static bar => (bar.Open + bar.High + bar.Low + bar.Close) / 4m);

    /// <summary>Middle between high and low.</summary>
    public static Func<IBaseData, decimal> Median { get; } = Of<IBaseDataBar>(static bar => (bar.High + bar.Low) / 2m);

    /// <summary>Mean of high, low and close.</summary>
    public static Func<IBaseData, decimal> Typical { get; } = Of<IBaseDataBar>(static bar => (bar.High + bar.Low + bar.Close) / 3m);

    /// <summary>Mean of high, low and close, the close counted twice.</summary>
    public static Func<IBaseData, decimal> Weighted { get; } = Of<IBaseDataBar>(static bar => (bar.High + bar.Low + 2 * bar.Close) / 4m);

    /// <summary>Mean of open twice, high, low and close three times.</summary>
    public static Func<IBaseData, decimal> SevenBar { get; } = Of<IBaseDataBar>(static bar => (2 * bar.Open + bar.High + bar.Low + 3 * bar.Close) / 7m);

    /// <summary>Volume of a trade bar, or quantity of a tick.</summary>
    public static Func<IBaseData, decimal> Volume { get; } = static data => data switch
    {
        TradeBar bar => bar.Volume,
        Tick tick => tick.Quantity,
        _ => data.Value,
    };

    // Prices only quotes have: an indicator of one is fed from the quotes of its symbol.
    private static readonly ImmutableArray<Func<IBaseData, decimal>> QuotePrices =
        [BidPrice, AskPrice, BidClose, BidOpen, BidLow, BidHigh, AskClose, AskOpen, AskLow, AskHigh];

    /// <summary>Type of data a selector of this class wants: quotes, or trades for the volume; null for any.</summary>
    internal static Type? DataTypeOf(Func<IBaseData, decimal>? selector)
    {
        if (selector is null)
        {
            return null;
        }
        foreach (var price in QuotePrices)
        {
            if (ReferenceEquals(price, selector))
            {
                return typeof(QuoteBar);
            }
        }
        return ReferenceEquals(Volume, selector) ? typeof(TradeBar) : null;
    }

    private static Func<IBaseData, decimal> Of<T>(Func<T, decimal> price)
        where T : class, IBaseData => data => data is T bar ? price(bar) : data.Value;
}
