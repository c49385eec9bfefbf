using Quant.Core.Exits;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>Trails beyond the last swing, a number of average true ranges away.</summary>
public sealed class SwingTrailRule(ExitOptions options) : TrailRule(options.TrailFrom)
{
    /// <inheritdoc/>
    protected override double Price(PositionView position, PositionExit exit)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(exit);
        return TrailingStops.Swing(exit.Sign, position.Bars.SwingHigh, position.Bars.SwingLow, position.Bars.AverageRange, options.TrailMultiple);
    }
}
