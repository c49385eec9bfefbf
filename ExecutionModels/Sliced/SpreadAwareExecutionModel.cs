using Quant.Framework.Limits;
using QuantConnect.Algorithm;

namespace Quant.ExecutionModels.Sliced;

/// <summary>
/// Trades each target when the spread is narrow, as much as the participation cap lets through, and at any spread once it has waited long enough. A security
/// without quotes has no spread to wait for.
/// </summary>
public sealed class SpreadAwareExecutionModel(SlicedOptions options, RiskLimits limits) : SlicedExecutionModel(options, limits)
{
    /// <inheritdoc/>
    protected override double Due(QCAlgorithm algorithm, ParentOrder parent) => 1;

    /// <inheritdoc/>
    protected override bool IsGoodMoment(QCAlgorithm algorithm, ParentOrder parent)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(parent);
        var (bid, ask) = (parent.Security.BidPrice, parent.Security.AskPrice);
        if (bid <= 0 || ask <= 0)
        {
            return true;
        }
        var spread = (double)((ask - bid) / ((ask + bid) / 2)) * 10_000;
        return spread <= Options.SpreadLimit || algorithm.UtcTime - parent.StartedAt >= TimeSpan.FromMinutes(Options.SpreadPatience);
    }
}
