using System.Globalization;
using Quant.Core.Plans;
using Quant.Core.Text;
using Quant.Framework.Execution;
using Quant.Framework.Insights;
using QuantConnect.Algorithm.Framework.Alphas;

namespace Quant.Framework.Records;

/// <summary>Every <see cref="TradePlan"/> that an insight carried, traded or not, in order.</summary>
public sealed class PlanLog
{
    private readonly List<Entry> _plans = [];

    /// <summary>Number of plans.</summary>
    public int Count => _plans.Count;

    /// <summary>Takes the plans of insights; those without one are left out.</summary>
    public void Add(IEnumerable<Insight> insights)
    {
        ArgumentNullException.ThrowIfNull(insights);
        foreach (var insight in insights.OfType<TradePlanInsight>())
        {
            _plans.Add(new Entry(insight.Symbol.Value, insight.SourceModel ?? "", insight.Plan));
        }
    }

    /// <summary>The plans as comma-separated values with a heading.</summary>
    /// <param name="executions">Orders, which name their plans by their tags.</param>
    public string ToCsv(IEnumerable<ExecutionRecord> executions)
    {
        // texts, because lookups of numbers by pairs are generic code that no image holds
        var orders = executions.Where(x => x.Plan is not null).ToLookup(x => KeyOf(x.Symbol, x.Plan!), x => x.OrderId.ToString(CultureInfo.InvariantCulture));
        return CsvText.Table(
            "plan,time,symbol,strategy,setup,direction,entry,stop,targets,origin,origin_low,origin_high,confidence,enter_before,exit_by,orders",
            _plans.Select(x => Row(x.Symbol, x.Strategy, x.Plan, orders[KeyOf(x.Symbol, x.Plan.Id)])));
    }

    private static string Row(string symbol, string strategy, TradePlan plan, IEnumerable<string> orders) => CsvText.Row(
        plan.Id, Utc(plan.CreatedAt), symbol, strategy, plan.Setup, plan.Side, plan.Entry, plan.Stop,
        Targets(plan),
        plan.Origin.Id, plan.Origin.Low, plan.Origin.High, plan.Confidence, Utc(plan.EnterBefore), Utc(plan.ExitBy), string.Join(' ', orders));

    private static string Targets(TradePlan plan)
    {
        var texts = new List<string>(plan.Targets.Count);
        foreach (var target in plan.Targets)
        {
            texts.Add(FormattableString.Invariant($"{target.Price:R}x{target.Fraction:R}"));
        }
        return string.Join(' ', texts);
    }

    // neither part has a line end
    private static string KeyOf(string symbol, string plan) => symbol + "\n" + plan;

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);

    private sealed record Entry(string Symbol, string Strategy, TradePlan Plan);
}
