using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using static Quant.Tests.Engine.Support.SignalsMarket;

namespace Quant.Tests.Engine.Api.Algorithm.Framework.Portfolio;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PortfolioTargetTests
{
    [Test]
    public void Collection_keeps_one_target_for_each_symbol()
    {
        var first = new PortfolioTarget(A, 1);
        var second = new PortfolioTarget(A, 2, "tag");
        var targets = new PortfolioTargetCollection { first, second, new PortfolioTarget(B, 3) };
        Assert.That((targets.Count, targets.IsEmpty, targets[A]), Is.EqualTo((2, false, (IPortfolioTarget)second)));
        Assert.That(targets.Keys, Is.EqualTo(new[] { A, B }));
        Assert.That(targets.Contains(first) && targets.ContainsKey(B) && targets.Contains(KeyValuePair.Create(A, (IPortfolioTarget)first)));
        Assert.That(targets.Remove(first), Is.False, "another one took its place");
        Assert.That(targets.Remove(second));
        Assert.That(targets.TryGetValue(A, out _), Is.False);
        targets.AddRange([first, second]);
        targets.Add(KeyValuePair.Create(B, (IPortfolioTarget)new PortfolioTarget(B, 9)));
        targets.Add(A, first);
        Assert.That(targets.Values.Select(x => x.Quantity), Is.EquivalentTo(new[] { 1m, 9m }));
        var copy = new IPortfolioTarget[2];
        targets.CopyTo(copy, 0);
        Assert.That(copy, Is.EquivalentTo(targets.Values));
        targets.Clear();
        Assert.That(targets.IsEmpty);
    }

    [Test]
    public void Collection_may_change_while_it_is_enumerated()
    {
        var targets = new PortfolioTargetCollection { new PortfolioTarget(A, 1), new PortfolioTarget(B, 1) };
        var seen = 0;
        foreach (var target in targets)
        {
            targets.Remove(target.Symbol);
            seen++;
        }
        Assert.That((seen, targets.Count), Is.EqualTo((2, 0)));
    }

    [Test]
    public void Texts_and_directions()
    {
        Assert.That(new PortfolioTarget(A, 1.50m).ToString(), Is.EqualTo($"{A}: 1.5"));
        Assert.That(new PortfolioTarget(A, InsightDirection.Down, "t").ToString(), Is.EqualTo($"{A}: -1 (t)"));
        Assert.That(() => new PortfolioTarget(A, (InsightDirection)5), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Percent_is_the_quantity_that_makes_the_share_or_null_with_a_message()
    {
        var day = new DateTime(2023, 11, 28);
        var checkedOnce = false;
        var result = SignalsKit.Run(day, day, x =>
        {
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(11, 0), () =>
            {
                checkedOnce = true;
                var price = x.Securities[symbol].Price;
                var target = PortfolioTarget.Percent(x, symbol, 0.5)!;
                // half of 100,000 less the 0.25 % that are kept free, less fees
                Assert.That(target.Quantity * price, Is.EqualTo(49_875m).Within(price + 10m));
                Assert.That(PortfolioTarget.Percent(x, symbol, 0.5, "tag")!.Tag, Is.EqualTo("tag"));
                x.Securities[symbol].Holdings.SetHoldings(price, 10);
                var delta = PortfolioTarget.Percent(x, symbol, 0.5m, returnDeltaQuantity: true)!.Quantity;
                Assert.That(delta, Is.EqualTo(PortfolioTarget.Percent(x, symbol, 0.5m)!.Quantity - 10));
                Assert.That(PortfolioTarget.Percent(x, A, 0.5), Is.Null);
                x.Settings.MaxAbsolutePortfolioTargetPercentage = 1m;
                Assert.That(PortfolioTarget.Percent(x, symbol, 1.5), Is.Null);
            });
        });
        Assert.That(checkedOnce);
        Assert.That(result.Log.Select(x => x.Text), Has.Some.Contains("does not comply").And.Some.Contains("not found"));
    }
}
