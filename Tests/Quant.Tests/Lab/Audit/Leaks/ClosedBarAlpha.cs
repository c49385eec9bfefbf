using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>Asks a rule at every closed minute of QAAA and emits an insight when its answer changes. What leaks, if anything, is the rule. Open for inheritance: one alpha per leak.</summary>
/// <param name="rule">Direction for a closed bar, time in exchange time; null to keep the last one.</param>
internal class ClosedBarAlpha(Func<TradeBar, InsightDirection?> rule) : AlphaModel
{
    private InsightDirection _last = InsightDirection.Flat;

    public override string Name => GetType().Name;

    /// <summary>An honest rule: up after two rising closes, down after two falling ones.</summary>
    public static ClosedBarAlpha Honest()
    {
        var closes = new List<decimal>();
        return new ClosedBarAlpha(bar =>
        {
            closes.Add(bar.Close);
            return closes is [.., var a, var b, var c] && Math.Sign(b - a) == Math.Sign(c - b) && b != a ? (InsightDirection)Math.Sign(c - b) : null;
        });
    }

    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        foreach (var bar in data.Bars.Values)
        {
            if (rule(bar) is { } direction && direction != _last)
            {
                _last = direction;
                yield return Insight.Price(bar.Symbol, TimeSpan.FromHours(1), direction);
            }
        }
    }
}
