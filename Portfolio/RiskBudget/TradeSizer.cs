using Quant.Core.Sizing;
using Quant.Framework.Bars;
using Quant.Framework.Limits;
using Quant.Framework.Risk;
using QuantConnect.Algorithm;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Portfolio.RiskBudget;

/// <summary>Asks the sizing rule, cuts its answer to what the limits leave in the portfolio as it is, and writes down which limit decided.</summary>
internal sealed class TradeSizer(IPositionSizer rule, RiskBudgetOptions options, RiskLimits limits, ExitBook exits, RiskJournal journal)
{
    /// <summary>The units of a new position.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="security">What is traded.</param>
    /// <param name="sign">1 to buy, -1 to sell short.</param>
    /// <param name="proposal">How the position is to end; null if no stop is known.</param>
    /// <param name="bars">Its measures.</param>
    /// <param name="confidence">Confidence of the insight; null if it says nothing.</param>
    /// <param name="soFar">What earlier targets of this step take; this one is added.</param>
    public SizingDecision Size(QCAlgorithm algorithm, Security security, int sign, ExitProposal? proposal, SymbolBars bars, double? confidence, SizedSoFar soFar)
    {
        var input = Input(algorithm, security, proposal, bars);
        var desired = rule.Quantity(input) * (options.ByConfidence ? Math.Clamp(confidence ?? 1, 0, 1) : 1);
        var decision = Caps(algorithm, security, input, sign, proposal is null, soFar).Apply(desired, input);
        soFar.Risk += double.IsFinite(input.UnitRisk) ? decision.Quantity * input.UnitRisk : 0;
        soFar.Gross += decision.Quantity * input.UnitValue;
        soFar.Net += sign * decision.Quantity * input.UnitValue;
        soFar.Margin += decision.Quantity * input.UnitValue / Math.Max(1, (double)security.BuyingPowerModel.GetLeverage(security));
        if (decision.Bound != SizingLimit.None)
        {
            Write(algorithm, security, decision, input);
        }
        return decision;
    }

    private static SizingInput Input(QCAlgorithm algorithm, Security security, ExitProposal? proposal, SymbolBars bars)
    {
        var entry = proposal?.Plan?.Entry ?? (double)security.Price;
        var distance = proposal is null ? double.NaN : Math.Abs(entry - (double)proposal.Stop);
        // a stop nearer than a tick is a tick away: the market cannot do less
        distance = Math.Max(distance, (double)security.SymbolProperties.MinimumPriceVariation);
        var point = (double)(security.SymbolProperties.ContractMultiplier * security.QuoteCurrency.ConversionRate);
        return new SizingInput((double)algorithm.Portfolio.TotalPortfolioValue, entry, point, distance, bars.AverageRange, bars.Volatility);
    }

    private SizingCaps Caps(QCAlgorithm algorithm, Security security, in SizingInput input, int sign, bool hasNoStop, SizedSoFar soFar)
    {
        var equity = Math.Max(0, input.Equity);
        var (gross, net) = Exposure(algorithm, security);
        return new SizingCaps
        {
            // rules that size without a stop are bounded by value; max-position-loss is their stop
            RiskPerTrade = hasNoStop ? double.PositiveInfinity : equity * (double)limits.MaxRiskPerTrade,
            OpenRisk = hasNoStop ? double.PositiveInfinity : equity * (double)limits.MaxOpenRisk - OpenRisk(algorithm, security) - soFar.Risk,
            PositionSize = (double)limits.MaxPositionSize,
            PositionNotional = (double)limits.MaxPositionNotional,
            PositionWeight = equity * (double)limits.MaxPositionWeight,
            GrossExposure = equity * (double)limits.MaxGrossExposure - gross - soFar.Gross,
            NetExposure = equity * (double)limits.MaxNetExposure - sign * (net + soFar.Net),
            BuyingPower = BuyingPower(algorithm, security, sign, soFar),
            LotSize = (double)security.SymbolProperties.LotSize,
            MinimumQuantity = (double)(security.SymbolProperties.MinimumOrderSize ?? 0),
            MinimumNotional = options.MinimumNotional,
        };
    }

    /// <summary>What the others hold, in account currency.</summary>
    private static (double Gross, double Net) Exposure(QCAlgorithm algorithm, Security security)
    {
        var (gross, net) = (0.0, 0.0);
        foreach (var other in algorithm.Securities.Values)
        {
            if (other.Invested && other.Symbol != security.Symbol)
            {
                var value = (double)other.Holdings.HoldingsValue;
                (gross, net) = (gross + Math.Abs(value), net + value);
            }
        }
        return (gross, net);
    }

    /// <summary>What the others lose at their stops.</summary>
    private double OpenRisk(QCAlgorithm algorithm, Security security)
    {
        var sum = 0.0;
        foreach (var other in algorithm.Securities.Values)
        {
            if (other.Invested && other.Symbol != security.Symbol)
            {
                sum += exits.Find(other.Symbol) is { } exit
                    ? (double)(Math.Max(0, exit.Sign * (other.Price - exit.Stop)) * other.Holdings.AbsoluteQuantity
                        * other.SymbolProperties.ContractMultiplier * other.QuoteCurrency.ConversionRate)
                    : (double)(other.Holdings.AbsoluteHoldingsValue * limits.MaxPositionLoss);
            }
        }
        return sum;
    }

    /// <summary>
    /// The value that the account can still take on, in account currency, after what is held in the security is given back. A part is kept for fees and for
    /// the price moving until the fill (Lean's free portfolio value).
    /// </summary>
    private static double BuyingPower(QCAlgorithm algorithm, Security security, int sign, SizedSoFar soFar)
    {
        var direction = sign > 0 ? OrderDirection.Buy : OrderDirection.Sell;
        var margin = (double)algorithm.Portfolio.GetMarginRemaining(security.Symbol, direction);
        var reserve = (double)(algorithm.Portfolio.TotalPortfolioValue - algorithm.Portfolio.TotalPortfolioValueLessFreeBuffer);
        var leverage = Math.Max(1, (double)security.BuyingPowerModel.GetLeverage(security));
        return Math.Max(0, margin - reserve - soFar.Margin) * leverage;
    }

    private void Write(QCAlgorithm algorithm, Security security, in SizingDecision decision, in SizingInput input)
    {
        var desired = double.IsFinite(decision.Desired) ? FormattableString.Invariant($"{decision.Desired:0.########}") : "an unknown quantity";
        journal.Add(new RiskEvent(
            algorithm.UtcTime, RiskEventKind.Bound, Reason(decision.Bound), security.Symbol.Value, null, null,
            FormattableString.Invariant($"{rule.Name} asked for {desired}, {decision.Quantity:0.########} sized at {input.Price:0.########}")));
    }

    private static RiskReason Reason(SizingLimit limit) => limit switch
    {
        SizingLimit.NotMeasurable => RiskReason.NotMeasurable,
        SizingLimit.RiskPerTrade => RiskReason.RiskPerTrade,
        SizingLimit.OpenRisk => RiskReason.OpenRisk,
        SizingLimit.PositionSize => RiskReason.PositionSize,
        SizingLimit.PositionNotional => RiskReason.PositionNotional,
        SizingLimit.PositionWeight => RiskReason.PositionWeight,
        SizingLimit.GrossExposure => RiskReason.GrossExposure,
        SizingLimit.NetExposure => RiskReason.NetExposure,
        SizingLimit.BuyingPower => RiskReason.BuyingPower,
        SizingLimit.MinimumOrder => RiskReason.MinimumOrder,
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "Not a limit."),
    };
}
