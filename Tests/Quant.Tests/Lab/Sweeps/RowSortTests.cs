using Quant.Core.Statistics.Resampling;
using Quant.Lab.Sweeps;
using Quant.Lab.Sweeps.Files;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Tests.Lab.Sweeps;

public sealed class RowSortTests
{
    private static readonly SweepPlan Plan = MadeUpTrials.Plan(["x=1:1000:1"]);

    private static SweepRow Row(int set, double? score)
        => new(set, score is null ? SetState.Undefined : SetState.Ok, ["a,\"b\""], [score, .. Enumerable.Repeat<double?>(null, TrialFigure.All.Count - 1)], "", "");

    [TestCase(20_000)]
    [TestCase(100)]
    [TestCase(101)]
    [TestCase(1000)]
    public void Sort_in_parts_or_in_memory_gives_the_same_order(int partSize)
    {
        var folder = Directory.CreateTempSubdirectory("quant-sort-");
        try
        {
            var random = new SeededRandom(4);
            var rows = Enumerable.Range(1, 1000).Select(x => Row(x, random.Below(10) == 0 ? null : random.Below(50) / 7.0)).ToList();
            var sorted = new RowSort(Plan, Path.Combine(folder.FullName, "part"), partSize).Sort(rows).Select(x => x.Set).ToList();
            Assert.That(sorted, Is.EqualTo(rows.OrderByDescending(x => x.Figures[0] ?? double.NegativeInfinity).ThenBy(x => x.Set).Select(x => x.Set)));
            Assert.That(folder.GetFiles(), Is.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Parse_reads_what_Line_wrote()
    {
        var row = Row(7, 0.1 + 0.2) with { Error = "a \"quoted\", separated one", State = SetState.Failed };
        var again = RowFormat.Parse(RowFormat.Line(row, 12), 1)!;
        Assert.That((again.Set, again.State, again.Values[0], again.Figures[0], again.Error), Is.EqualTo((7, SetState.Failed, "a,\"b\"", 0.1 + 0.2, row.Error)));
    }

    [TestCase("")]
    [TestCase("1,2,ok")]
    [TestCase("rank,set,state,x,sharpe,sortino,calmar,omega,profit_factor,expectancy,win_rate,return,annual_return,drawdown,volatility,trades,fees,violated,error")]
    public void Parse_something_else_is_nothing(string line) => Assert.That(RowFormat.Parse(line, 1), Is.Null);
}
