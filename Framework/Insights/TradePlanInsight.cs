using NodaTime;
using Quant.Core.Plans;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;

namespace Quant.Framework.Insights;

/// <summary>
/// An insight that carries its <see cref="TradePlan"/>. It is active until <see cref="TradePlan.ExitBy"/>, so that Lean's own portfolio models close the position then;
/// that the entry lapses at <see cref="TradePlan.EnterBefore"/> is for the execution model to enforce.
/// </summary>
public sealed class TradePlanInsight : Insight
{
    /// <summary>An insight for a plan.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="plan">
    /// The plan. Lean moves the end of an insight out of closed hours to the next open: end plans within, or at the end of, regular trading.
    /// </param>
    /// <param name="exchangeTimeZone">Time zone of the symbol's exchange: <c>security.Exchange.TimeZone</c>.</param>
    /// <param name="sourceModel">Name of the alpha model.</param>
    /// <param name="weight">Wanted share of the portfolio for models that size by weight; null leaves the size to the plan's risk.</param>
    public TradePlanInsight(Symbol symbol, TradePlan plan, DateTimeZone exchangeTimeZone, string? sourceModel = null, double? weight = null)
        : base(
            symbol,
            ExpiryOf(plan, exchangeTimeZone),
            InsightType.Price,
            plan.Side == TradeSide.Long ? InsightDirection.Up : InsightDirection.Down,
            ExpectedMove(plan),
            plan.Confidence,
            sourceModel,
            weight,
            PlanReference.Append($"{plan.Setup} {plan.Origin.Id}", plan))
        => Plan = plan;

    private TradePlanInsight(TradePlanInsight other)
        : base(other.Symbol, other.Period, other.Type, other.Direction, other.Magnitude, other.Confidence, other.SourceModel, other.Weight, other.Tag)
    {
        Plan = other.Plan;
        Id = other.Id;
        GroupId = other.GroupId;
        GeneratedTimeUtc = other.GeneratedTimeUtc;
        CloseTimeUtc = other.CloseTimeUtc;
        Score = other.Score;
        EstimatedValue = other.EstimatedValue;
        ReferenceValue = other.ReferenceValue;
        ReferenceValueFinal = other.ReferenceValueFinal;
    }

    /// <summary>The trade it proposes.</summary>
    public TradePlan Plan { get; }

    /// <summary>A copy with the same id and the same plan.</summary>
    public override Insight Clone() => new TradePlanInsight(this);

    // An insight is still active at its close time, a plan is not at its exit: the last instant before it. Lean asks for it in exchange time.
    private static Func<DateTime, DateTime> ExpiryOf(TradePlan plan, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(zone);
        var last = new DateTime(plan.ExitBy - TimeSpan.TicksPerSecond, DateTimeKind.Utc).ConvertFromUtc(zone);
        return _ => last;
    }

    // expected relative move if the position is closed at the targets, the rest at the last one
    private static double? ExpectedMove(TradePlan plan)
    {
        if (plan.Entry <= 0)
        {
            return null;
        }
        var rest = 1.0;
        var exit = 0.0;
        foreach (var target in plan.Targets)
        {
            exit += target.Fraction * target.Price;
            rest -= target.Fraction;
        }
        exit += Math.Max(rest, 0) * plan.Targets[^1].Price;
        return Math.Abs(exit - plan.Entry) / plan.Entry;
    }
}
