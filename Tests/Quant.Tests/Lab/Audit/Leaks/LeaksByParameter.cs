using Quant.Core.Parameters;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data.Market;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>
/// Leaks through its parameters: it acts on a turn of the price as many minutes later as <c>confirm-bars</c> says, though a turn is known only one minute after it; and it
/// fills with hindsight if <c>same-bar-fill</c> says so. <c>least-move</c> leaks nothing.
/// </summary>
public sealed class LeaksByParameter : QCAlgorithm, IParameterSource
{
    public static IReadOnlyList<ParameterDescription> DescribeParameters() =>
    [
        new("confirm-bars", "Minutes from a turn to the decision.", 0, 3, 1, true) { Default = "1" },
        new("least-move", "Least move of a turn in dollars.", 0, 0.05m, 0.01m, true) { Default = "0.01" },
        new("same-bar-fill", "Whether orders are filled at a price seen later.", null, null, null, false) { Default = "False" },
    ];

    public override void Initialize() => KitWeek.Initialize(
        this,
        new ClosedBarAlpha(Turns(GetParameter("confirm-bars", 1), GetParameter("least-move", 0.01m))),
        GetParameter("same-bar-fill") == "true" ? new HindsightFillModel() : null);

    private static Func<TradeBar, InsightDirection?> Turns(int confirm, decimal least)
    {
        var days = new WholeDays();
        return bar =>
        {
            var (bars, place) = days.Of(bar);
            var turn = place - confirm;
            if (turn < 1 || turn + 1 >= bars.Count)
            {
                return null;
            }
            var (before, after) = (bars[turn].Close - bars[turn - 1].Close, bars[turn + 1].Close - bars[turn].Close);
            return Math.Sign(before) == -Math.Sign(after) && Math.Abs(before) >= least ? (InsightDirection)Math.Sign(after) : null;
        };
    }
}
