using Quant.Alphas.EmaCross;
using Quant.Framework.Limits;
using Quant.Framework.Options;
using Quant.Portfolio.FixedFraction;
using Quant.RiskModels.AtrStop;

namespace Quant.Algorithms;

/// <summary>All parameters of <see cref="EmaCross"/>: those of <c>config.json</c>.</summary>
public sealed record EmaCrossParameters
{
    /// <summary>What to trade. <value>Crypto pairs of Coinbase or US equities, with blanks or commas between them; BTCUSD by default.</value></summary>
    [Option("ticker", "What to trade: crypto pairs of Coinbase, or US equities, with blanks or commas between them.")]
    public string Ticker { get; init; } = "BTCUSD";

    /// <summary>Fee of a coin's order, as a fraction of its value. <value>0 to 0.02; 0.002 by default.</value></summary>
    [Option("taker-fee", "Fee of a coin's order, as a fraction of its value; a stock pays the fees of Interactive Brokers.", Min = 0, Max = 0.02)]
    public decimal TakerFee { get; init; } = 0.002m;

    /// <summary>Parameters of the signal.</summary>
    [OptionGroup]
    public EmaCrossOptions Alpha { get; init; } = new();

    /// <summary>Parameters of the size of a position.</summary>
    [OptionGroup]
    public FixedFractionOptions Sizing { get; init; } = new();

    /// <summary>Parameters of the stop.</summary>
    [OptionGroup]
    public AtrStopOptions Stop { get; init; } = new();

    /// <summary>Limits tighter than those of <c>config/risk.json</c>.</summary>
    [OptionGroup]
    public RiskOptions Risk { get; init; } = new();
}
