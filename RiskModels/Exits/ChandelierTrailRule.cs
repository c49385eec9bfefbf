using Quant.Core.Exits;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>Trails a number of average true ranges behind the extreme of the window.</summary>
public sealed class ChandelierTrailRule(ExitOptions options) : TrailRule(options.TrailFrom)
{
    /// <inheritdoc/>
    protected override double Price(PositionView position, PositionExit exit)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(exit);
        return TrailingStops.Chandelier(exit.Sign, position.Bars.HighestHigh, position.Bars.LowestLow, position.Bars.AverageRange, options.TrailMultiple);
    }
}
