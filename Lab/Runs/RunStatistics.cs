namespace Quant.Lab.Runs;

/// <summary>The figures of a run that everybody looks at first. Fractions, not percent; null where a figure is undefined.</summary>
public sealed record RunStatistics
{
    /// <summary>Portfolio value at the start, in account currency.</summary>
    public decimal? StartEquity { get; init; }

    /// <summary>Portfolio value at the end.</summary>
    public decimal? EndEquity { get; init; }

    /// <summary>End over start, less one.</summary>
    public decimal? TotalReturn { get; init; }

    /// <summary>Compound growth per 365 days.</summary>
    public decimal? Cagr { get; init; }

    /// <summary>Sharpe ratio as Lean computes it: daily returns, annualised, over the risk-free rate. Undefined without variation.</summary>
    public decimal? Sharpe { get; init; }

    /// <summary>Sortino ratio as Lean computes it. Undefined without a losing day.</summary>
    public decimal? Sortino { get; init; }

    /// <summary>Deepest fall from an earlier high, as a positive fraction.</summary>
    public decimal? MaxDrawdown { get; init; }

    /// <summary>Trades with a profit after fees over closed trades. Undefined without trades.</summary>
    public decimal? WinRate { get; init; }

    /// <summary>Sum of the profits over the sum of the losses, after fees. Undefined without a loss.</summary>
    public decimal? ProfitFactor { get; init; }

    /// <summary>Number of closed trades.</summary>
    public int Trades { get; init; }

    /// <summary>Number of orders.</summary>
    public int Orders { get; init; }

    /// <summary>Fees of all orders, in account currency.</summary>
    public decimal? Fees { get; init; }
}
