using Quant.Core.Exits;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>Trails a number of average true ranges behind the last close of a bar.</summary>
public sealed class AverageRangeTrailRule(ExitOptions options) : TrailRule(options.TrailFrom)
{
    /// <inheritdoc/>
    protected override double Price(PositionView position, PositionExit exit)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(exit);
        return TrailingStops.AverageRange(exit.Sign, position.Bars.Close, position.Bars.AverageRange, options.TrailMultiple);
    }
}
