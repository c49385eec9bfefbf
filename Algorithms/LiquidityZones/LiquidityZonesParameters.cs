using Quant.Alphas.LiquidityZones;
using Quant.ExecutionModels.Bracket;
using Quant.Framework.Bars;
using Quant.Framework.Limits;
using Quant.Framework.Options;
using Quant.Portfolio.RiskBudget;
using Quant.RiskModels.Exits;
using Quant.RiskModels.Guard;

namespace Quant.Algorithms;

/// <summary>All parameters of <see cref="LiquidityZones"/>: those of <c>config.json</c>, and those of the plugins.</summary>
public sealed record LiquidityZonesParameters : ICheckedOptions
{
    /// <summary>What to trade. <value>Tickers of coins or US equities, joined by commas; BTCUSD by default.</value></summary>
    [Option("tickers", "What to trade: tickers of coins or US equities, joined by commas.")]
    public string Tickers { get; init; } = "BTCUSD";

    /// <summary>Fee of an order that rests, on coins. <value>0 to 0.05, a fraction of the value; 0.001 by default.</value></summary>
    [Option("coin-maker-fee", "Fee of an order that rests, on coins, as a fraction of its value.", Min = 0, Max = 0.05)]
    public decimal CoinMakerFee { get; init; } = 0.001m;

    /// <summary>Fee of an order that fills at once, on coins. <value>0 to 0.05, a fraction of the value; 0.001 by default.</value></summary>
    [Option("coin-taker-fee", "Fee of an order that fills at once, on coins, as a fraction of its value.", Min = 0, Max = 0.05)]
    public decimal CoinTakerFee { get; init; } = 0.001m;

    /// <summary>Parameters of the signal.</summary>
    [OptionGroup]
    public LiquidityZonesOptions Alpha { get; init; } = new();

    /// <summary>Parameters of the size of a position.</summary>
    [OptionGroup]
    public RiskBudgetOptions Sizing { get; init; } = new();

    /// <summary>How positions are closed, besides by the plan's stop and targets.</summary>
    [OptionGroup]
    public ExitOptions Exits { get; init; } = new();

    /// <summary>How orders are placed.</summary>
    [OptionGroup]
    public BracketOptions Bracket { get; init; } = new();

    /// <summary>The bars by which sizing and risk control measure.</summary>
    [OptionGroup]
    public SymbolBarsOptions Bars { get; init; } = new();

    /// <summary>What a person tells risk control at a start.</summary>
    [OptionGroup]
    public GuardOptions Guard { get; init; } = new();

    /// <summary>Limits tighter than those of <c>config/risk.json</c>.</summary>
    [OptionGroup]
    public RiskOptions Risk { get; init; } = new();

    /// <summary>The tickers one by one.</summary>
    public IReadOnlyList<string> TickerList() => Tickers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (TickerList().Count == 0)
        {
            yield return $"tickers = \"{Tickers}\" names nothing to trade.";
        }
    }
}
