using Quant.Core.Exits;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>Trails a fraction behind the best close since entry.</summary>
public sealed class PercentTrailRule(ExitOptions options) : TrailRule(options.TrailFrom)
{
    /// <inheritdoc/>
    protected override double Price(PositionView position, PositionExit exit)
    {
        ArgumentNullException.ThrowIfNull(exit);
        return TrailingStops.Percent(exit.Sign, (double)exit.BestClose, options.TrailPercent);
    }
}
