using Quant.Framework.Limits;
using QuantConnect.Algorithm;

namespace Quant.ExecutionModels.Sliced;

/// <summary>Trades each target in equal parts over time: aims at the time-weighted average price.</summary>
public sealed class TwapExecutionModel(SlicedOptions options, RiskLimits limits) : SlicedExecutionModel(options, limits)
{
    /// <inheritdoc/>
    protected override double Due(QCAlgorithm algorithm, ParentOrder parent)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(parent);
        // the first part is due at the start, the last one an interval before the end
        var parts = Math.Max(1, Options.Minutes / Options.Every);
        var part = (int)((algorithm.UtcTime - parent.StartedAt!.Value).TotalMinutes / Options.Every) + 1;
        return (double)part / parts;
    }
}
