using Quant.Core.Statistics.Returns;
using Quant.Lab;
using Quant.Lab.Sweeps;
using Quant.Lab.Trials;

namespace Quant.Tests.Lab.Sweeps;

public sealed class ConstraintTests
{
    // falls by a fifth, and earns it back
    private static readonly TrialResult Trial = new(
        new Trial(new Dictionary<string, string>(), new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 2)),
        new DailyReturns([new(2024, 1, 1), new(2024, 1, 2)], [-0.2, 0.25], ReturnConventions.Daily),
        new TradeTotals(30, 20, 300, 0, 1),
        null);

    [TestCase("drawdown<0.3", true)]
    [TestCase("drawdown<0.19", false)]
    [TestCase("drawdown<=20%", true)]
    [TestCase(" drawdown > 0.1 ", true)]
    [TestCase("trades>=30", true)]
    [TestCase("trades>30", false)]
    [TestCase("win_rate>0.5", true)]
    [TestCase("max-drawdown<0.3", true)]
    [TestCase("maxDrawdown<19%", false)]
    [TestCase("total_return>=0", true)]
    [TestCase("worst-day>-20.1%", true)]
    [TestCase("worst-day>-0.19", false)]
    [TestCase("net-profit>299", true)]
    [TestCase("orders>0", false, Description = "undefined of a trial that is no single run")]
    [TestCase("profit-factor>1", false, Description = "undefined without a loss: nobody knows")]
    public void Holds_compares_the_figure(string text, bool holds) => Assert.That(Constraint.Parse(text).Holds(Trial), Is.EqualTo(holds));

    [Test]
    public void Every_figure_of_a_summary_is_one_of_a_trial()
    {
        var names = typeof(Quant.Lab.Runs.RunStatistics).GetProperties().Select(x => x.Name).ToList();
        Assert.That(names, Has.Count.GreaterThan(10).And.All.Matches<string>(x => TrialFigure.Find(x, out _) is not null));
    }

    [Test]
    public void Names_of_figures_are_unique_and_can_be_typed()
        => Assert.That(TrialFigure.All.Select(x => x.Name), Is.Unique.And.All.Matches<string>(x => Constraint.Parse($"{x}<1").Figure.Name == x));

    [TestCase("drawdown", "must be a figure, one of")]
    [TestCase("drawdown=0.2", "must be a figure, one of")]
    [TestCase("drawdwn<0.2", "there is no figure drawdwn; did you mean drawdown?")]
    [TestCase("zzz<0.2", "there is no figure zzz; there are sharpe, sortino,")]
    [TestCase("drawdown<much", "much is not a number.")]
    [TestCase("trades>30%", "trades is not a fraction")]
    public void Parse_mistakes_are_told(string text, string why)
        => Assert.That(() => Constraint.Parse(text), Throws.InstanceOf<UserErrorException>().With.Message.StartsWith($"--constraint \"{text}\": ").And.Message.Contains(why));

    [Test]
    public void Text_can_be_read_again() => Assert.That(Constraint.Parse(Constraint.Parse("drawdown <= 20%").ToString()), Is.EqualTo(Constraint.Parse("drawdown<=0.2")));
}
