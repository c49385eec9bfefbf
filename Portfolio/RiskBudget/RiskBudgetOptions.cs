using Quant.Framework.Options;

namespace Quant.Portfolio.RiskBudget;

/// <summary>The rule that says how much to trade.</summary>
public enum SizingMethod
{
    /// <summary>The same fraction of equity is lost at every stop.</summary>
    FixedFractional,

    /// <summary>The same fraction of equity is lost within a number of average true ranges.</summary>
    AverageRange,

    /// <summary>Each position alone swings the account by the same yearly volatility.</summary>
    VolatilityTarget,

    /// <summary>Each position has the same value.</summary>
    FixedNotional,

    /// <summary>A part of Kelly's fraction, estimated from closed trades, is lost at the stop.</summary>
    Kelly,
}

/// <summary>Parameters of <see cref="RiskBudgetPortfolioConstructionModel"/>.</summary>
public sealed record RiskBudgetOptions : ICheckedOptions
{
    /// <summary>The rule. <value>Fixed fractional by default.</value></summary>
    [Option("sizing-method", "Rule that says how much to trade.", Min = 0, Max = 4, Step = 1)]
    public SizingMethod Method { get; init; }

    /// <summary>Loss at the stop, as a fraction of equity; with Kelly while the record is short. <value>0.0001 to 0.1; 0.005 by default.</value></summary>
    [Option("risk-per-trade", "Loss at the stop of one trade, as a fraction of equity.", Min = 0.0001, Max = 0.1, Step = 0.001)]
    public double RiskPerTrade { get; init; } = 0.005;

    /// <summary>Distance of the stop for insights without a plan, in average true ranges. <value>0.25 to 50; 3 by default.</value></summary>
    [Option("stop-ranges", "Distance of the stop for insights without a plan, in average true ranges.", Min = 0.25, Max = 50, Step = 0.25)]
    public double StopRanges { get; init; } = 3;

    /// <summary>Yearly volatility that one position gives the account, as a fraction. <value>0.005 to 2; 0.1 by default.</value></summary>
    [Option("position-volatility", "Yearly volatility that one position gives the account, as a fraction.", Min = 0.005, Max = 2, Step = 0.01)]
    public double PositionVolatility { get; init; } = 0.1;

    /// <summary>Value of a position with fixed notional, in account currency. <value>1 to 1e9; 10000 by default.</value></summary>
    [Option("position-notional", "Value of a position with fixed notional, in account currency.", Min = 1, Max = 1_000_000_000, Step = 1000)]
    public double PositionNotional { get; init; } = 10_000;

    /// <summary>Part of Kelly's fraction: 1 full, 0.5 half. <value>0.05 to 1; 0.5 by default.</value></summary>
    [Option("kelly-part", "Part of Kelly's fraction: 1 is full Kelly, 0.5 half.", Min = 0.05, Max = 1, Step = 0.05)]
    public double KellyPart { get; init; } = 0.5;

    /// <summary>Largest fraction of equity that Kelly risks on a trade. <value>0.0001 to 0.1; 0.02 by default.</value></summary>
    [Option("kelly-cap", "Largest fraction of equity that Kelly risks on a trade.", Min = 0.0001, Max = 0.1, Step = 0.005)]
    public double KellyCap { get; init; } = 0.02;

    /// <summary>Closed trades from which on Kelly's estimate counts. <value>2 to 10000; 30 by default.</value></summary>
    [Option("kelly-trades", "Closed trades from which on Kelly's estimate counts.", Min = 2, Max = 10_000, Step = 10)]
    public int KellyTrades { get; init; } = 30;

    /// <summary>Whether the size is multiplied by the insight's confidence. <value>Off by default.</value></summary>
    [Option("size-by-confidence", "Whether the size is multiplied by the insight's confidence.", Min = 0, Max = 1, Step = 1)]
    public bool ByConfidence { get; init; }

    /// <summary>Smallest value of an order, in account currency. <value>0 to 1e9; 0 by default.</value></summary>
    [Option("minimum-notional", "Smallest value of an order, in account currency.", Min = 0, Max = 1_000_000_000, Step = 100)]
    public double MinimumNotional { get; init; }

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (Method == SizingMethod.Kelly && RiskPerTrade > KellyCap)
        {
            yield return FormattableString.Invariant($"risk-per-trade = {RiskPerTrade} must not be above kelly-cap = {KellyCap}: it is what Kelly starts with.");
        }
    }
}
