using Quant.Alphas.BreakRetest;
using Quant.ExecutionModels.Bracket;
using Quant.Framework.Bars;
using Quant.Framework.Limits;
using Quant.Framework.Options;
using Quant.Portfolio.RiskBudget;
using Quant.RiskModels.Exits;
using Quant.RiskModels.Guard;

namespace Quant.Algorithms;

/// <summary>All parameters of <see cref="BreakRetest"/>: those of <c>config.json</c>, and those of the plugins.</summary>
public sealed record BreakRetestParameters : ICheckedOptions
{
    /// <summary>What to trade. <value>Tickers of US equities, joined by commas; SPY,SYNB,SYNC,SYNO,SYNQ by default.</value></summary>
    [Option("tickers", "What to trade: tickers of US equities, joined by commas.")]
    public string Tickers { get; init; } = "SPY,SYNB,SYNC,SYNO,SYNQ";

    /// <summary>Parameters of the signal.</summary>
    [OptionGroup]
    public BreakRetestOptions Alpha { get; init; } = new();

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

    /// <summary>The tickers one by one, in capitals.</summary>
    public IReadOnlyList<string> TickerList
        => Tickers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(x => x.ToUpperInvariant()).ToList();

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (TickerList.Count == 0)
        {
            yield return $"tickers = \"{Tickers}\" names nothing to trade.";
        }
        foreach (var twice in TickerList.GroupBy(x => x, StringComparer.Ordinal).Where(x => x.Count() > 1))
        {
            yield return $"tickers: {twice.Key} is there twice.";
        }
    }
}
