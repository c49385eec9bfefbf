using Quant.Alphas.EmaCross;
using Quant.Framework.Limits;
using Quant.Framework.Options;

namespace Quant.Algorithms;

/// <summary>All parameters of <see cref="EmaCross"/>: those of <c>config.json</c>.</summary>
public sealed record EmaCrossParameters
{
    /// <summary>What to trade. <value>Ticker of a US equity; SPY by default.</value></summary>
    [Option("ticker", "Ticker of the US equity to trade.")]
    public string Ticker { get; init; } = "SPY";

    /// <summary>Parameters of the signal.</summary>
    [OptionGroup]
    public EmaCrossOptions Alpha { get; init; } = new();

    /// <summary>Limits tighter than those of <c>config/risk.json</c>.</summary>
    [OptionGroup]
    public RiskOptions Risk { get; init; } = new();
}
