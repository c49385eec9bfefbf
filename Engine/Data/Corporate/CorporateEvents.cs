using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Auxiliary;
using QuantConnect.Data.Market;

namespace Quant.Engine.Data.Corporate;

/// <summary>
/// Makes the splits, dividends, ticker changes and delistings of a subscription as its trading days begin. The factor file says on the
/// trading day before what happens next, so a dividend or split takes effect on the next day that is announced.
/// </summary>
internal sealed class CorporateEvents
{
    private readonly SubscriptionDataConfig _config;
    private readonly FactorFile? _factors;
    private readonly MapFile _mapFile;
    private readonly DateTime _delisting;
    private readonly bool _mapped;
    private readonly bool _canBeDelisted;
    private (decimal Ratio, decimal ReferencePrice)? _nextSplit;
    private (decimal Ratio, decimal ReferencePrice)? _nextDividend;
    private bool _warnedOfDelisting;
    private bool _delisted;

    /// <summary>Makes the events of a subscription.</summary>
    /// <param name="config">Gets the mapped ticker and the sum of dividends.</param>
    /// <param name="factors">Factors, or null for securities without.</param>
    /// <param name="mapFile">Tickers.</param>
    /// <param name="delisting">Last trading day.</param>
    /// <param name="startLocal">Start, whose ticker is the first.</param>
    public CorporateEvents(SubscriptionDataConfig config, FactorFile? factors, MapFile mapFile, DateTime delisting, DateTime startLocal)
    {
        _config = config;
        _factors = factors;
        _mapFile = mapFile;
        _delisting = delisting;
        _mapped = config.TickerShouldBeMapped();
        _canBeDelisted = config.SecurityType is SecurityType.Equity or SecurityType.Future || config.SecurityType.IsOption();
        if (_mapped && mapFile.HasData(startLocal.Date))
        {
            config.MappedSymbol = mapFile.GetMappedSymbol(startLocal.Date, config.MappedSymbol);
        }
    }

    /// <summary>Whether any day may have events or change the ticker.</summary>
    public bool CanHappen => _factors is not null || _mapped || _canBeDelisted;

    /// <summary>Adds the events of a trading day that begins.</summary>
    /// <param name="date">The day.</param>
    /// <param name="lastRawPrice">Last price delivered before it, or 0.</param>
    /// <param name="lastPrice">Last price seen before it, delivered or not, or 0.</param>
    /// <param name="events">Gets the events, all at midnight.</param>
    public void Begin(DateTime date, decimal lastRawPrice, decimal lastPrice, Queue<BaseData> events)
    {
        if (_factors is not null && _mapFile.HasData(date))
        {
            AddSplits(date, lastRawPrice, events);
            AddDividends(date, events);
        }
        if (_mapped && _mapFile.HasData(date))
        {
            AddTickerChange(date, events);
        }
        if (_canBeDelisted)
        {
            AddDelisting(date, lastPrice, events);
        }
    }

    private void AddSplits(DateTime date, decimal lastRawPrice, Queue<BaseData> events)
    {
        if (_nextSplit is { } split)
        {
            _nextSplit = null;
            RequireReference(split.ReferencePrice, "split", date);
            events.Enqueue(new Split(_config.Symbol, date, split.ReferencePrice, split.Ratio, SplitType.SplitOccurred));
        }
        if (_factors!.HasSplitAfter(date, out var ratio, out var referencePrice))
        {
            _nextSplit = (ratio, referencePrice);
            events.Enqueue(new Split(_config.Symbol, date, lastRawPrice, ratio, SplitType.Warning));
        }
    }

    private void AddDividends(DateTime date, Queue<BaseData> events)
    {
        if (_nextDividend is { } next)
        {
            _nextDividend = null;
            RequireReference(next.ReferencePrice, "dividend", date);
            var dividend = Dividend.Create(_config.Symbol, date, next.ReferencePrice, next.Ratio);
            _config.SumOfDividends += dividend.Distribution;
            events.Enqueue(dividend);
        }
        if (_factors!.HasDividendAfter(date, out var ratio, out var referencePrice))
        {
            _nextDividend = (ratio, referencePrice);
        }
    }

    private void AddTickerChange(DateTime date, Queue<BaseData> events)
    {
        var old = _config.MappedSymbol;
        var ticker = _mapFile.GetMappedSymbol(date, old);
        if (ticker != old)
        {
            _config.MappedSymbol = ticker;
            events.Enqueue(new SymbolChangedEvent(_config.Symbol, date, old, ticker));
        }
    }

    private void AddDelisting(DateTime date, decimal lastPrice, Queue<BaseData> events)
    {
        if (!_warnedOfDelisting && date >= _delisting.Date)
        {
            _warnedOfDelisting = true;
            events.Enqueue(new Delisting(_config.Symbol, _delisting.Date, lastPrice, DelistingType.Warning));
        }
        if (!_delisted && date > _delisting)
        {
            _delisted = true;
            events.Enqueue(new Delisting(_config.Symbol, _delisting.AddDays(1), lastPrice, DelistingType.Delisted));
        }
    }

    private void RequireReference(decimal price, string what, DateTime date)
    {
        if (price == 0)
        {
            throw new InvalidOperationException(
                $"The factor file of {_config.Symbol.Value} has no reference price for the {what} of {date:yyyy-MM-dd}: add the previous raw close as the fourth column of its row.");
        }
    }
}
