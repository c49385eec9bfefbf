namespace Quant.Core.Sizing;

/// <summary>
/// What a trade may use at most, all in account currency unless said otherwise. Infinity is no cap; 0 or less lets nothing through. The caps are what
/// limits leave after the positions there are.
/// </summary>
public readonly record struct SizingCaps
{
    /// <summary>No caps but the market's own: whole units, any value.</summary>
    public SizingCaps()
    {
    }

    /// <summary>Loss at the stop of this trade.</summary>
    public double RiskPerTrade { get; init; } = double.PositiveInfinity;

    /// <summary>What the other trades leave of the loss at all stops.</summary>
    public double OpenRisk { get; init; } = double.PositiveInfinity;

    /// <summary>Units of the position.</summary>
    public double PositionSize { get; init; } = double.PositiveInfinity;

    /// <summary>Value of the position.</summary>
    public double PositionNotional { get; init; } = double.PositiveInfinity;

    /// <summary>Value of the position, from its share of equity.</summary>
    public double PositionWeight { get; init; } = double.PositiveInfinity;

    /// <summary>What the other positions leave of gross exposure.</summary>
    public double GrossExposure { get; init; } = double.PositiveInfinity;

    /// <summary>What the other positions leave of net exposure on the side of the trade.</summary>
    public double NetExposure { get; init; } = double.PositiveInfinity;

    /// <summary>Value that can be bought or sold short.</summary>
    public double BuyingPower { get; init; } = double.PositiveInfinity;

    /// <summary>Step of quantities, above 0.</summary>
    public double LotSize { get; init; } = 1;

    /// <summary>Smallest quantity of an order.</summary>
    public double MinimumQuantity { get; init; }

    /// <summary>Smallest value of an order.</summary>
    public double MinimumNotional { get; init; }

    /// <summary>Cuts a quantity to all caps and to whole lots, never up.</summary>
    /// <param name="desired">What a rule asked for; NaN if it had no answer.</param>
    /// <param name="input">The trade. Without a stop distance the risk caps cannot be kept, and nothing is let through if one is set.</param>
    public SizingDecision Apply(double desired, in SizingInput input)
    {
        var unit = input.UnitValue;
        if (!double.IsFinite(desired) || desired < 0 || !(unit > 0) || !double.IsFinite(unit))
        {
            return new SizingDecision(0, desired, SizingLimit.NotMeasurable);
        }
        var size = desired;
        var bound = SizingLimit.None;
        if (!Cut(RiskPerTrade, input.UnitRisk, SizingLimit.RiskPerTrade, ref size, ref bound) || !Cut(OpenRisk, input.UnitRisk, SizingLimit.OpenRisk, ref size, ref bound))
        {
            return new SizingDecision(0, desired, SizingLimit.NotMeasurable);
        }
        Cut(PositionSize, 1, SizingLimit.PositionSize, ref size, ref bound);
        Cut(PositionNotional, unit, SizingLimit.PositionNotional, ref size, ref bound);
        Cut(PositionWeight, unit, SizingLimit.PositionWeight, ref size, ref bound);
        Cut(GrossExposure, unit, SizingLimit.GrossExposure, ref size, ref bound);
        Cut(NetExposure, unit, SizingLimit.NetExposure, ref size, ref bound);
        Cut(BuyingPower, unit, SizingLimit.BuyingPower, ref size, ref bound);
        var lots = WholeLots(size);
        if (lots <= 0 || lots < MinimumQuantity || lots * unit < MinimumNotional)
        {
            // what cut it down to nothing is the reason, not the market's minimum
            return new SizingDecision(0, desired, bound == SizingLimit.None ? SizingLimit.MinimumOrder : bound);
        }
        return new SizingDecision(lots, desired, bound);
    }

    // a quantity within a billionth of the next lot is that lot: 0.3 / 0.1 is 2.9999999999999996
    private double WholeLots(double size) => Math.Floor(size / LotSize + 1e-9) * LotSize;

    /// <summary>False if the cap is set but a unit's part of it is not known.</summary>
    private static bool Cut(double cap, double unit, SizingLimit limit, ref double size, ref SizingLimit bound)
    {
        if (double.IsPositiveInfinity(cap))
        {
            return true;
        }
        if (!(unit > 0) || !double.IsFinite(unit))
        {
            return false;
        }
        var most = Math.Max(0, cap) / unit;
        if (!(most >= size))
        {
            (size, bound) = (double.IsNaN(most) ? 0 : most, limit);
        }
        return true;
    }
}
