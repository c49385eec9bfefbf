namespace Quant.Lab.Data.Generation;

/// <summary>Trades of a minute. Prices in price steps.</summary>
/// <param name="Minute">Minutes since midnight of the data's time zone.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest.</param>
/// <param name="Low">Lowest.</param>
/// <param name="Close">Last.</param>
/// <param name="Volume">In the instrument's size units.</param>
internal readonly record struct TradeRow(int Minute, long Open, long High, long Low, long Close, long Volume)
{
    /// <summary>This row and the one after it, as one.</summary>
    public TradeRow With(TradeRow next) => new(Minute, Open, Math.Max(High, next.High), Math.Min(Low, next.Low), next.Close, Volume + next.Volume);
}

/// <summary>Prices of one side of the quotes of a minute, in price steps.</summary>
internal readonly record struct Prices(long Open, long High, long Low, long Close)
{
    /// <summary>These prices and those after them, as one.</summary>
    public Prices With(Prices next) => new(Open, Math.Max(High, next.High), Math.Min(Low, next.Low), next.Close);
}

/// <summary>Quotes of a minute.</summary>
/// <param name="Minute">Minutes since midnight of the data's time zone.</param>
/// <param name="Bid">Best bids.</param>
/// <param name="BidSize">Size of the last bid.</param>
/// <param name="Ask">Best offers.</param>
/// <param name="AskSize">Size of the last offer.</param>
internal readonly record struct QuoteRow(int Minute, Prices Bid, long BidSize, Prices Ask, long AskSize)
{
    /// <summary>This row and the one after it, as one.</summary>
    public QuoteRow With(QuoteRow next) => new(Minute, Bid.With(next.Bid), next.BidSize, Ask.With(next.Ask), next.AskSize);
}
