using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>Passes the data of a step to securities, the trade builder, conversion rates and consolidators.</summary>
internal sealed class MarketUpdates(QCAlgorithm algorithm)
{
    private readonly List<BaseData> _bars = [];
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
            if (packet.Data.Count == 1 && packet.Data[0].DataType != MarketDataType.Auxiliary)
            {
                packet.Security.UpdateBar(packet.Data[0], packet.Config);
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
        var bars = BarsOf(packet.Data);
        if (bars.Count == 0)
        {
            return;
        }
        foreach (var feed in packet.Subscription.Feeds)
        {
            if (feed.Own is { } own)
            {
                foreach (var bar in bars)
                {
                    own.Feed(bar);
                }
            }
            else
            {
                foreach (var bar in bars)
                {
                    feed.Consolidator.Update(bar);
                }
            }
            if (feed.Scans)
            {
                feed.Consolidator.Scan(packet.Subscription.LocalClock(algorithm.TimeKeeper).LocalTime);
            }
        }
    }

    private void ApplyMixed(DataPacket packet)
    {
        foreach (var point in packet.Data)
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
        var bars = BarsOf(packet.Data);
        if (bars.Count > 0)
        {
            packet.Security.Update(bars, packet.Config.Type, bars.Exists(x => x.IsFillForward), packet.Config.IsInternalFeed);
        }
    }

    private List<BaseData> BarsOf(List<BaseData> data)
    {
        if (data.Count == 1)
        {
            return data[0].DataType == MarketDataType.Auxiliary ? [] : data;
        }
        _bars.Clear();
        _bars.AddRange(data.Where(x => x.DataType != MarketDataType.Auxiliary));
        return _bars;
    }
}
