using Quant.Engine.Models;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Securities;

/// <summary>The last prices and data of one security.</summary>
public partial class SecurityCache
{
    private readonly bool _keepsSingles;
    private BaseData? _lastData;
    private BarRange _range;
    private DateTime _lastBarEnd;
    private DateTime _lastQuoteBarEnd;
    private Dictionary<string, object?>? _properties;

    /// <summary>Creates an empty cache.</summary>
    public SecurityCache()
    {
        // a user's subclass may override StoreData, so it has to be called for every data point
        _keepsSingles = GetType().Assembly == typeof(SecurityCache).Assembly;
    }

    /// <summary>Last price: close of the last bar, or the last tick.</summary>
    public decimal Price { get; private set; }

    /// <summary>Open of the last bar.</summary>
    public decimal Open => _range.Open;

    /// <summary>High of the last bar.</summary>
    public decimal High => _range.High;

    /// <summary>Low of the last bar.</summary>
    public decimal Low => _range.Low;

    /// <summary>Close of the last bar.</summary>
    public decimal Close { get; private set; }

    /// <summary>Bid close of the last quote bar, or the last bid.</summary>
    public decimal BidPrice { get; private set; }

    /// <summary>Ask close of the last quote bar, or the last ask.</summary>
    public decimal AskPrice { get; private set; }

    /// <summary>Size of the last bid.</summary>
    public decimal BidSize { get; private set; }

    /// <summary>Size of the last ask.</summary>
    public decimal AskSize { get; private set; }

    /// <summary>Last volume that was not 0, of a trade bar or a trade.</summary>
    public decimal Volume { get; private set; }

    /// <summary>Last open interest in contracts.</summary>
    public long OpenInterest { get; private set; }

    /// <summary>Values that the algorithm attached to the security.</summary>
    public Dictionary<string, object?> Properties => _properties ??= new Dictionary<string, object?>();

    /// <summary>Takes in the data of one subscription in one time step. Fill-forward data changes nothing.</summary>
    /// <param name="data">The data in order.</param>
    /// <param name="dataType">The subscription's data type.</param>
    /// <param name="containsFillForwardData">Whether some of it is fill-forward, null if unknown.</param>
    /// <param name="isInternalConfig">Whether the subscription is internal.</param>
    public void AddDataList(IReadOnlyList<BaseData> data, Type dataType, bool? containsFillForwardData = null, bool isInternalConfig = false)
    {
        if (data.Count == 1)
        {
            AddSingle(data[0], dataType);
            return;
        }

        var fresh = new List<BaseData>(data.Count);
        for (var i = 0; i < data.Count; i++)
        {
            if (!data[i].IsFillForward)
            {
                fresh.Add(data[i]);
            }
        }
        if (fresh.Count != 0)
        {
            StoreData(fresh, dataType);
        }
        else if (dataType == typeof(OpenInterest))
        {
            StoreData(data, dataType);
        }
        for (var i = 0; i < data.Count; i++)
        {
            ProcessDataPoint(data[i], cacheByType: false);
        }
    }

    /// <summary>Takes in one data point.</summary>
    public void AddData(BaseData data) => ProcessDataPoint(data, cacheByType: true);

    /// <summary><see cref="AddDataList"/> for the usual case of one data point, without a list.</summary>
    internal void AddSingle(BaseData data, Type dataType)
    {
        if (!data.IsFillForward || dataType == typeof(OpenInterest))
        {
            if (_keepsSingles)
            {
                Keep(data, dataType);
            }
            else
            {
                StoreData([data], dataType);
            }
        }
        ProcessDataPoint(data, cacheByType: false);
    }

    /// <summary>Updates the prices with one data point.</summary>
    /// <param name="data">The data point.</param>
    /// <param name="cacheByType">Whether to remember it as the last of its type too.</param>
    protected virtual void ProcessDataPoint(BaseData data, bool cacheByType)
    {
        if (!cacheByType && TradeBar.Plain(data) is { DataType: MarketDataType.TradeBar } plain)
        {
            TakePlain(plain);
            return;
        }
        var tick = data.GetType() == typeof(QuoteBar) ? null : data as Tick;
        if (tick is { TickType: TickType.OpenInterest })
        {
            if (cacheByType)
            {
                Keep(data, data.GetType());
            }
            OpenInterest = (long)tick.Value;
            return;
        }
        if (data.IsFillForward)
        {
            return;
        }
        if (cacheByType)
        {
            Keep(data, data.GetType());
        }
        if (data.DataType == MarketDataType.Auxiliary)
        {
            return;
        }

        var setsPrice = SetsPrice(data, tick);
        var endTime = data.EndTime;
        // of a quote and a trade bar that end together the quote bar stays the last data, where it counts at all
        if (setsPrice && (_lastData is null || _lastQuoteBarEnd != endTime || data.DataType != MarketDataType.TradeBar))
        {
            _lastData = data;
        }

        switch (data)
        {
            case TradeBar trade:
                if (TakesBar(endTime, setsPrice))
                {
                    _range.Take(trade.Open, trade.High, trade.Low);
                    TakePrice(trade.Close);
                }
                if (trade.Volume is not 0 and var volume)
                {
                    Volume = volume;
                }
                break;
            case QuoteBar quote:
                if (TakesBar(endTime, setsPrice))
                {
                    _range.Take(quote);
                    TakePrice(quote.Close);
                }
                TakeQuote(quote, endTime);
                break;
            case Tick:
                TakeTick(tick!);
                break;
            case IBar bar:
                if (TakesBar(endTime, setsPrice))
                {
                    _range.Take(bar.Open, bar.High, bar.Low);
                    TakePrice(bar.Close);
                }
                break;
            default:
                if (data.DataType != MarketDataType.Base || data.Price != 0)
                {
                    Price = data.Price;
                }
                break;
        }
    }

    /// <summary>Forgets prices and data; the attached properties stay.</summary>
    public void Reset()
    {
        Price = Close = 0;
        _range = default;
        BidPrice = BidSize = AskPrice = AskSize = Volume = 0;
        OpenInterest = 0;
        _lastData = null;
        _lastBarEnd = _lastQuoteBarEnd = default;
        ForgetData();
    }

    /// <summary>Applies a split to prices, sizes and the remembered data, which is changed in place.</summary>
    internal void ApplySplit(Split split)
    {
        var factor = split.SplitFactor;
        Price *= factor;
        Close *= factor;
        _range.Scale(factor);
        Volume /= factor;
        BidPrice *= factor;
        AskPrice *= factor;
        AskSize /= factor;
        BidSize /= factor;
        foreach (var data in EveryRemembered())
        {
            data.Scale(static (price, scale, _) => price * scale, 1 / factor, factor, decimal.Zero);
        }
    }

    /// <summary>Quotes of stocks do not set the price: trades do.</summary>
    private static bool SetsPrice(BaseData data, Tick? tick)
        => !(data.DataType == MarketDataType.QuoteBar || tick is { TickType: TickType.Quote, DataType: MarketDataType.Tick })
        || data.Symbol.SecurityType != SecurityType.Equity;

    /// <summary>What <see cref="ProcessDataPoint"/> does with a trade bar, without virtual calls: nearly all data are such.</summary>
    private void TakePlain(TradeBar bar)
    {
        if (bar.IsFillForward)
        {
            return;
        }
        var endTime = bar.OwnEndTime;
        if (_lastData is null || _lastQuoteBarEnd != endTime)
        {
            _lastData = bar;
        }
        if (TakesBar(endTime, setsPrice: true))
        {
            _range.Take(bar.OwnOpen, bar.OwnHigh, bar.OwnLow);
            TakePrice(bar.OwnClose);
        }
        if (!DecimalMath.IsZero(bar.OwnVolume))
        {
            Volume = bar.OwnVolume;
        }
    }

    private bool TakesBar(DateTime endTime, bool setsPrice)
    {
        if (!setsPrice || (_lastQuoteBarEnd == endTime && _lastBarEnd == endTime))
        {
            return false;
        }
        _lastBarEnd = endTime;
        return true;
    }

    private void TakePrice(decimal close)
    {
        if (!DecimalMath.IsZero(close))
        {
            Price = close;
            Close = close;
        }
    }

    private void TakeQuote(QuoteBar quote, DateTime endTime)
    {
        _lastQuoteBarEnd = endTime;
        if (quote.Ask?.DirectClose is { } ask && !DecimalMath.IsZero(ask))
        {
            AskPrice = ask;
        }
        if (quote.Bid?.DirectClose is { } bid && !DecimalMath.IsZero(bid))
        {
            BidPrice = bid;
        }
        if (!DecimalMath.IsZero(quote.LastBidSize))
        {
            BidSize = quote.LastBidSize;
        }
        if (!DecimalMath.IsZero(quote.LastAskSize))
        {
            AskSize = quote.LastAskSize;
        }
    }

    private void TakeTick(Tick tick)
    {
        if (tick.Value != 0)
        {
            Price = tick.Value;
        }
        if (tick.TickType == TickType.Trade)
        {
            Volume = tick.Quantity != 0 ? tick.Quantity : Volume;
        }
        else if (tick.TickType == TickType.Quote)
        {
            BidPrice = tick.BidPrice != 0 ? tick.BidPrice : BidPrice;
            BidSize = tick.BidSize != 0 ? tick.BidSize : BidSize;
            AskPrice = tick.AskPrice != 0 ? tick.AskPrice : AskPrice;
            AskSize = tick.AskSize != 0 ? tick.AskSize : AskSize;
        }
    }
}
