using System.Text.Json;
using System.Text.RegularExpressions;
using Quant.Lab.Sweeps;
using Quant.Lab.Sweeps.Page;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Tests.Lab.Sweeps.Page;

public sealed partial class SweepPageTests
{
    private LabWorkspace _lab = null!;

    [GeneratedRegex("""<script type="application/json">(?<data>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Data();

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private (string Page, List<JsonElement> Charts) Page(SweepPlan plan)
    {
        new MadeUpTrials(set => 0.0001 * MadeUpTrials.Number(set, "x")).Sweep(_lab, plan).Run(_lab.PathOf("s"), 2);
        var page = File.ReadAllText(_lab.PathOf("s/sweep.html"));
        return (page, [.. Data().Matches(page).Select(x => JsonDocument.Parse(x.Groups["data"].Value).RootElement)]);
    }

    [Test]
    public void Page_of_two_parameters_has_a_cell_for_each_set_and_a_line_for_each()
    {
        var (page, charts) = Page(MadeUpTrials.Plan(["x=-1:3:1", "y=10,20"], constraints: "drawdown<0.9"));
        Assert.That(charts.Select(x => x.GetProperty("kind").GetString()), Is.EqualTo(new[] { "heat", "parallel", "bars" }));
        var cells = charts[0].GetProperty("rows").EnumerateArray().SelectMany(x => x.EnumerateArray()).ToList();
        Assert.That(cells, Has.Count.EqualTo(8), "x from 0 to 3 by two y; the sets with x = -1 failed");
        Assert.That(charts[1].GetProperty("rows").GetArrayLength(), Is.EqualTo(8));
        Assert.That(charts[2].GetProperty("series")[0].GetProperty("values").EnumerateArray().Sum(x => x.GetDouble()), Is.EqualTo(8));
        foreach (var text in new[] { "deflated Sharpe ratio", "probability of over-fitting", "The best of 8 sets without any skill", "<small>of 10</small>", "drawdown&lt;0.9", "which &quot;this&quot; one cannot do" })
        {
            Assert.That(page, Does.Contain(text));
        }
    }

    [Test]
    public void Page_of_one_parameter_has_bars_instead_of_cells()
    {
        var (_, charts) = Page(MadeUpTrials.Plan(["x=1:40:1"]));
        Assert.That(charts.Select(x => x.GetProperty("kind").GetString()), Is.EqualTo(new[] { "bars", "parallel", "bars" }));
        Assert.That(charts[0].GetProperty("categories").GetArrayLength(), Is.EqualTo(16), "neighbours are put together");
    }

    [Test]
    public void Page_without_a_set_that_can_be_used_says_so()
    {
        var (page, charts) = Page(MadeUpTrials.Plan(["x=-2,-1"]));
        Assert.That(charts, Is.Empty);
        Assert.That(page, Does.Contain("No set can be used"));
    }

    [Test]
    public void Effect_of_a_parameter_is_its_share_of_the_variance()
    {
        // a decides alone: groups 1, 1 and 3, 3 around 2, all variance between them; b: groups of mean 2, none of it
        ParameterRange[] ranges = [new("b", ["p", "q"]), new("a", ["1", "2"])];
        SweepRow Row(string b, string a, double score) => new(1, SetState.Ok, [b, a], [score], "", "");
        var effects = ParameterEffect.Of(ranges, [Row("p", "1", 1), Row("q", "1", 1), Row("p", "2", 3), Row("q", "2", 3)], x => x.Figures[0]!.Value);
        Assert.That(effects.Select(x => (x.Range.Name, x.Share)), Is.EqualTo(new[] { ("a", (double?)1), ("b", 0) }));
        Assert.That(effects[0].Means, Is.EqualTo(new double?[] { 1, 3 }));
    }

    [Test]
    public void Bins_keep_order_and_put_neighbours_together_only_where_there_is_an_order()
    {
        var numbers = new ParameterRange("n", [.. Enumerable.Range(1, 100).Select(x => $"{x}")]);
        var bins = new ValueBins(numbers, numbers.Values);
        Assert.That((bins.Labels.Count, bins.Labels[0], bins.Labels[^1], bins["1"], bins["100"]), Is.EqualTo((16, "1 to 7", "95 to 100", 0, 15)));
        Assert.That(Enumerable.Range(1, 100).Select(x => bins[$"{x}"]), Is.Ordered);
        var words = new ParameterRange("w", [.. Enumerable.Range(1, 40).Select(x => $"w{x}")]);
        Assert.That(new ValueBins(words, ["w3", "w20", "w1"]).Labels, Is.EqualTo(new[] { "w1", "w3", "w20" }));
    }
}
