using Quant.Engine.Simulation.Scheduling;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>Passes the data of a step to securities, the trade builder, conversion rates and consolidators.</summary>
internal sealed class MarketUpdates(QCAlgorithm algorithm)
{
    private TimeStep _step = null!;

    /// <summary>Whether the step has splits, dividends, delistings or symbol changes.</summary>
    public bool HasAuxiliaryData { get; private set; }

    /// <summary>Updates prices and caches of the securities.</summary>
    public void Apply(TimeStep step)
    {
        _step = step;
        HasAuxiliaryData = false;
        for (var i = 0; i < step.PacketCount; i++)
        {
            var packet = step.Packets[i];
            if (packet.IsDropped)
            {
                continue;
            }
            if (packet.Count == 1 && packet.First.DataType != MarketDataType.Auxiliary)
            {
                packet.Security.UpdateBar(packet.First, packet.Config);
            }
            else
            {
                ApplyMixed(packet);
            }
            algorithm.TradeBuilder.SetMarketPrice(packet.Security.Symbol, packet.Security.Price);
        }
    }

    /// <summary>Recomputes what foreign cash is worth, and with it the portfolio.</summary>
    public void UpdateConversionRates()
    {
        algorithm.Portfolio.CashBook.UpdateConversionRates();
        algorithm.Portfolio.InvalidateTotalPortfolioValue();
    }

    public void UpdateConsolidators()
    {
        for (var i = 0; i < _step.PacketCount; i++)
        {
            var packet = _step.Packets[i];
            if (packet.IsDropped || packet.Config.IsInternalFeed || packet.Config.ConsolidatorSet.Items.Length == 0)
            {
                continue;
            }
            UpdateConsolidators(packet);
        }
    }

    private void UpdateConsolidators(DataPacket packet)
    {
        if (packet.Count > 1)
        {
            UpdateConsolidators(packet, BarsOf(packet));
        }
        else if (packet.First.DataType != MarketDataType.Auxiliary)
        {
            var bar = packet.First;
            foreach (var feed in packet.Subscription.Feeds)
            {
                Feed(feed, bar);
                Scan(feed, packet.Subscription);
            }
        }
    }

    private void UpdateConsolidators(DataPacket packet, List<BaseData> bars)
    {
        if (bars.Count == 0)
        {
            return;
        }
        foreach (var feed in packet.Subscription.Feeds)
        {
            foreach (var bar in bars)
            {
                Feed(feed, bar);
            }
            Scan(feed, packet.Subscription);
        }
    }

    private static void Feed(in ConsolidatorFeed feed, BaseData bar)
    {
        if (feed.Own is { } own)
        {
            own.Feed(bar);
        }
        else
        {
            feed.Consolidator.Update(bar);
        }
    }

    private void Scan(in ConsolidatorFeed feed, Subscription subscription)
    {
        if (feed.Scans)
        {
            feed.Consolidator.Scan(subscription.LocalClock(algorithm.TimeKeeper).LocalTime);
        }
    }

    private void ApplyMixed(DataPacket packet)
    {
        foreach (var point in packet.ToList())
        {
            if (point.DataType != MarketDataType.Auxiliary)
            {
                continue;
            }
            // the algorithm's own subscriptions carry corporate actions; of the internal ones only a delisting matters
            if (!packet.Config.IsInternalFeed || point is QuantConnect.Data.Market.Delisting)
            {
                HasAuxiliaryData = true;
                packet.Security.Update([point], point.GetType(), point.IsFillForward, packet.Config.IsInternalFeed);
            }
        }
        var bars = BarsOf(packet);
        if (bars.Count > 0)
        {
            packet.Security.Update(bars, packet.Config.Type, bars.Exists(x => x.IsFillForward), packet.Config.IsInternalFeed);
        }
    }

    private static List<BaseData> BarsOf(DataPacket packet) => packet.ToList().FindAll(x => x.DataType != MarketDataType.Auxiliary);
}
