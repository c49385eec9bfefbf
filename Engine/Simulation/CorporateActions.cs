using System.Collections.Specialized;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;
using QuantConnect.Securities.Volatility;

namespace Quant.Engine.Simulation;

/// <summary>What splits, dividends, delistings and renamed symbols do to the portfolio and to orders.</summary>
internal sealed class CorporateActions(QCAlgorithm algorithm)
{
    /// <summary>Tells the algorithm of renamed symbols and cancels orders under the old name.</summary>
    public bool RenameSymbols(Slice slice, AlgorithmLoop loop)
    {
        if (slice.SymbolChangedEvents.Count == 0)
        {
            return true;
        }
        if (!loop.Guarded("OnSymbolChangedEvents", () => algorithm.OnSymbolChangedEvents(slice.SymbolChangedEvents)))
        {
            return false;
        }
        foreach (var symbol in slice.SymbolChangedEvents.Keys.ToList())
        {
            foreach (var ticket in algorithm.Transactions.GetOpenOrderTickets(x => x.Symbol == symbol).ToList())
            {
                ticket.Cancel("Open order cancelled on symbol changed event");
            }
        }
        return true;
    }

    /// <summary>Pays dividends and applies splits; not during warm-up, when nothing is held.</summary>
    public bool Apply(Slice slice, AlgorithmLoop loop)
        => loop.Guarded("Dividend event", () => PayDividends(slice)) && loop.Guarded("Split event", () => ApplySplits(slice));

    /// <summary>Tells the algorithm.</summary>
    public bool Announce(Slice slice, AlgorithmLoop loop)
        => (slice.Splits.Count == 0 || loop.Guarded("OnSplits", () => algorithm.OnSplits(slice.Splits)))
            && (slice.Dividends.Count == 0 || loop.Guarded("OnDividends", () => algorithm.OnDividends(slice.Dividends)))
            && (slice.Delistings.Count == 0 || loop.Guarded("OnDelistings", () => algorithm.OnDelistings(slice.Delistings)));

    /// <summary>Takes a delisted security out of its universes.</summary>
    public void LeaveUniverses(Security security)
    {
        foreach (var universe in algorithm.UniverseManager.Values.Where(x => x.ContainsMember(security.Symbol)).ToList())
        {
            if (universe is not UserDefinedUniverse byHand)
            {
                universe.RemoveMember(algorithm.UtcTime, security);
            }
            else if (byHand.Remove(security.Symbol))
            {
                algorithm.UniverseManager.Update(universe.Symbol, universe, NotifyCollectionChangedAction.Replace);
            }
        }
        algorithm.UniverseManager.ProcessChanges();
    }

    private DataNormalizationMode ModeOf(Symbol symbol)
        => algorithm.SubscriptionManager.SubscriptionDataConfigService.GetSubscriptionDataConfigs(symbol).DataNormalizationMode();

    private void PayDividends(Slice slice)
    {
        foreach (var dividend in slice.Dividends.Values)
        {
            var mode = ModeOf(dividend.Symbol);
            if (!algorithm.IsWarmingUp)
            {
                algorithm.Portfolio.ApplyDividend(dividend, liveMode: false, mode);
            }
            RestartVolatility(dividend.Symbol, mode);
        }
    }

    /// <summary>Raw prices jump: a volatility model begins again with history in the new scale.</summary>
    private void RestartVolatility(Symbol symbol, DataNormalizationMode mode)
    {
        if (mode == DataNormalizationMode.Raw && algorithm.Securities.TryGetValue(symbol, out var security) && security.Type == SecurityType.Equity)
        {
            security.VolatilityModel.WarmUp(
                algorithm.HistoryProvider, algorithm.SubscriptionManager, security, algorithm.UtcTime, algorithm.TimeZone, liveMode: false, mode);
        }
    }

    private void ApplySplits(Slice slice)
    {
        foreach (var split in slice.Splits.Values.Where(x => x.Type == SplitType.SplitOccurred))
        {
            var mode = ModeOf(split.Symbol);
            if (!algorithm.IsWarmingUp)
            {
                Apply(split, mode);
            }
            RestartVolatility(split.Symbol, mode);
        }
    }

    private void Apply(Split split, DataNormalizationMode mode)
    {
        algorithm.Securities.TryGetValue(split.Symbol, out var security);
        algorithm.Portfolio.ApplySplit(split, security, liveMode: false, mode);
        algorithm.TradeBuilder.ApplySplit(split, liveMode: false, mode);
        if (mode == DataNormalizationMode.Raw)
        {
            algorithm.BrokerageModel.ApplySplit(algorithm.Transactions.GetOpenOrderTickets(x => x.Symbol == split.Symbol).ToList(), split);
        }
    }
}
