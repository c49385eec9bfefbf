using Quant.Lab.Runs.Rows;

namespace Quant.Tests.Lab.Runs;

public sealed class CsvTests
{
    private static readonly DateTime Time = new(2024, 1, 2, 15, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Of_trades_has_a_heading_and_a_row_each()
        => Assert.That(
            Csv.Of([new TradeRow("X", "Long", 2.50m, Time, 100.10m, Time.AddMilliseconds(500), 110m, 20.00m, 1.5m, -3m, 22m, [1, 2])]),
            Is.EqualTo(
                "number,symbol,direction,quantity,entry_time,entry_price,exit_time,exit_price,profit_loss,fees,net_profit,max_adverse,max_favourable,order_ids,plan,setup,initial_risk,r_multiple\n"
                + "1,X,Long,2.5,2024-01-02T15:00:00Z,100.1,2024-01-02T15:00:00.5Z,110,20,1.5,18.5,-3,22,1 2,,,,\n"));

    [Test]
    public void Of_orders_leaves_undefined_prices_empty_and_quotes_what_needs_it()
        => Assert.That(
            Csv.Of([new OrderRow(7, Time, "X", "Limit", -3m, 99.5m, null, "Canceled", 0m, null, null, 0m, "", "a \"b\", c\nd")]).Split('\n', 2)[1],
            Is.EqualTo("7,2024-01-02T15:00:00Z,X,Limit,-3,99.5,,Canceled,0,,,0,,\"a \"\"b\"\", c\nd\"\n"));

    [Test]
    public void Of_insights_writes_the_shortest_digits_of_a_double()
        => Assert.That(
            Csv.Of([new InsightRow(Time, Time, "X", "Price", "Up", 0.1, null, 1e-7, "M(1,2)", "")]).Split('\n')[1],
            Is.EqualTo("2024-01-02T15:00:00Z,2024-01-02T15:00:00Z,X,Price,Up,0.1,,1E-07,\"M(1,2)\","));

    [TestCase(1.0, "1")]
    [TestCase(100000.0, "100000")]
    [TestCase(0.00000001, "0.00000001")]
    public void Of_equity_writes_decimals_without_zeros_at_their_end(double value, string expected)
    {
        var number = (decimal)value * 1.000000m;
        Assert.That(Csv.Of([new EquityRow(Time, number, number, number, number)]).Split('\n')[1], Is.EqualTo($"2024-01-02T15:00:00Z,{expected},{expected},{expected},{expected}"));
    }

    [Test]
    public void Of_nothing_is_the_heading() => Assert.That(Csv.Of(Array.Empty<EquityRow>()), Is.EqualTo("time,open,high,low,close\n"));
}
