using Quant.Alphas.LiquidityZones;
using Quant.Core.Events;
using Quant.Core.Liquidity.Events;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data;

namespace Quant.Tests.Lab.Events;

/// <summary>Two stocks of the kit with zones of short time frames; fails on the way if its parameter says so.</summary>
public sealed class TellsOfZones : QCAlgorithm, IEventSource
{
    private int _bars;

    public Action<EventRow>? EventListener { get; set; }

    public override void Initialize()
    {
        SetStartDate(2023, 11, 22);
        SetEndDate(2023, 11, 30);
        AddEquity("QAAA", Resolution.Minute);
        AddEquity("QBBB", Resolution.Minute);
        var options = new LiquidityZonesOptions
        {
            Pools = new() { M15Weight = 1, MinimumStrength = 1, SinglePools = true, GapAtr = 0.05, DisplacementAtr = 0.5, SwingSize = 0.5, SwingBars = 2 },
            Entry = new() { KillZonesOnly = false, VolumeRatio = 0, PauseMinutes = 0, AllowShort = true, RearmAtr = 1 },
            WarmUpDays = 2,
        };
        SetAlpha(new LiquidityZonesAlphaModel(options) { Listener = (symbol, x) => EventListener?.Invoke(EventRows.Of(x, symbol)) });
        SetPortfolioConstruction(new NullPortfolioConstructionModel());
        SetExecution(new NullExecutionModel());
    }

    public override void OnData(Slice slice)
    {
        if (++_bars == GetParameter("fail-at", 0))
        {
            throw new InvalidOperationException("enough of it");
        }
    }
}
