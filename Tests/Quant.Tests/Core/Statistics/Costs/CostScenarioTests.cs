using Quant.Core.Plans;
using Quant.Core.Statistics;
using Quant.Core.Statistics.Costs;
using Quant.Core.Statistics.Returns;
using Quant.Core.Statistics.Trades;

namespace Quant.Tests.Core.Statistics.Costs;

public sealed class CostScenarioTests
{
    // two trades: +10 before fees of 2, with a slippage of 3, closed at 1; -4 before fees of 1, of unknown slippage, closed between 1 and 2
    private static readonly CostedTrade[] Trades = [new(Trade(10, 2, exit: 1), 3), new(Trade(-4, 1, exit: 2), null)];

    // 100 + 8 - 5, and the first point at the start
    private static readonly EquityCurve Curve = new([0, 1, 3], [100, 108, 103]);

    private static ClosedTrade Trade(double gross, double fees, long exit) => new() { Side = TradeSide.Long, EntryTime = 0, ExitTime = exit, GrossProfit = gross, Fees = fees };

    private static CostScenario At(double fees, double slippage) => CostScenario.Of(Curve, Trades, fees, slippage, ReturnConventions.Daily);

    [Test]
    public void Of_costs_as_they_were_is_the_run_itself()
    {
        var same = At(1, 1);
        Assert.Multiple(() =>
        {
            Assert.That(same.NetProfit, Is.EqualTo(3));
            Assert.That(same.TotalReturn, Is.EqualTo(0.03).Within(1e-12));
            Assert.That(same.MaximumDrawdown, Is.EqualTo(5.0 / 108).Within(1e-12));
            Assert.That(same.Sharpe, Is.EqualTo(SharpeRatio.Annual(Curve.Returns(), ReturnConventions.Daily)).Within(1e-12));
            Assert.That(same.ProfitFactor, Is.EqualTo(8.0 / 5));
        });
    }

    [Test]
    public void Of_other_costs_books_the_difference_when_trades_end()
    {
        // without fees: 100, 110, 106; with three times the slippage of the trade it is known of: 100, 102, 97
        var (free, slow) = (At(0, 1), At(1, 3));
        Assert.Multiple(() =>
        {
            Assert.That((free.NetProfit, free.TotalReturn, free.MaximumDrawdown), Is.EqualTo((6.0, 0.06, 4.0 / 110)).Within(1e-12));
            Assert.That((free.WinRate, free.ProfitFactor), Is.EqualTo((0.5, 10.0 / 4)));
            Assert.That((slow.NetProfit, slow.TotalReturn, slow.MaximumDrawdown), Is.EqualTo((-3.0, -0.03, 5.0 / 102)).Within(1e-12));
            // 8 - 6 = 2 against 5
            Assert.That(slow.ProfitFactor, Is.EqualTo(2.0 / 5));
        });
    }

    [Test]
    public void BreakEven_is_what_trading_may_cost_more()
    {
        Assert.That(CostScenario.BreakEven(Trades, 600), Is.EqualTo(3.0 / 600));
        Assert.That(CostScenario.BreakEven([], 0), Is.Null);
    }
}
