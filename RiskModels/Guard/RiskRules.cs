using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.RiskModels.Exits;
using Quant.RiskModels.Rules;

namespace Quant.RiskModels.Guard;

/// <summary>The complete set of rules, in the order in which they look: what ends trading, what closes positions, what cuts them.</summary>
public static class RiskRules
{
    /// <summary>All rules.</summary>
    /// <param name="options">How positions are closed, besides by their stop.</param>
    /// <param name="exits">Stops and targets, shared with the other models of the algorithm.</param>
    /// <param name="sectors">Sectors of the symbols.</param>
    public static IReadOnlyList<IRiskRule> All(ExitOptions options, ExitBook exits, SectorMap sectors)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(exits);
        ArgumentNullException.ThrowIfNull(sectors);
        return
        [
            new DrawdownRule(),
            new DailyLossRule(),
            new LossStreakRule(),
            new StaleDataRule(),
            new OrderRateRule(exits),
            new StopRule(),
            new PositionLossRule(),
            new TimeStopRule(options),
            new BreakEvenRule(options),
            .. Trail(options),
            new MomentumTargetRule(options),
            new ScaleOutRule(options),
            new OpenTradesRule(),
            new TradeRiskRule(exits),
            new OpenRiskRule(exits),
            new PositionSizeRule(),
            new PositionNotionalRule(),
            new ConcentrationRule(),
            new SectorRule(sectors),
            new ClusterRule(),
            new GrossExposureRule(),
            new NetExposureRule(),
            TailRiskRule.ValueAtRisk(),
            TailRiskRule.ExpectedShortfall(),
        ];
    }

    private static IEnumerable<IRiskRule> Trail(ExitOptions options) => options.Trail switch
    {
        TrailKind.None => [],
        TrailKind.Percent => [new PercentTrailRule(options)],
        TrailKind.AverageRange => [new AverageRangeTrailRule(options)],
        TrailKind.Chandelier => [new ChandelierTrailRule(options)],
        TrailKind.Swing => [new SwingTrailRule(options)],
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Trail, "There is no such trail."),
    };
}
