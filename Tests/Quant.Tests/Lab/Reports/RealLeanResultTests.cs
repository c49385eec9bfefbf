using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quant.Lab;
using Quant.Lab.Lean;
using Quant.Lab.Reports;
using Quant.Lab.Reports.Sources;
using Quant.Lab.Runs.Rows;
using Quant.Lab.Workspaces;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab.Reports;

/// <summary>
/// Reports from files that real Lean itself wrote (<c>RealLean/</c>): a run of our EmaCross on three days of made-up bitcoins, 12 over 36 bars of five minutes. Taken out of the
/// result: points of the account's curve, all but one of the rolling windows, and Lean's advice. The expected values follow from its trades and orders by hand.
/// </summary>
public sealed class RealLeanResultTests
{
    private const string Result = "EmaCross.json";
    private const string Insights = "EmaCross/alpha-results.json";
    private const string Events = "EmaCross-order-events.json";

    private TestFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TestFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Lab", "Reports", "RealLean", name);

    private string Copy(string name, string? to = null)
    {
        var target = _folder[to ?? name];
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Fixture(name), target);
        return target;
    }

    private ReportRun Read(string path) => ReportRunReader.Read(new Workspace(_folder.Path), path, _folder.Path);

    private string Page(string path) => TearSheet.Of(Read(path), null, TimeProvider.System, default).ToString();

    private static string First(string page, string row) => Regex.Match(page, $"<tr><td[^>]*>{Regex.Escape(row)}</td><td[^>]*>(.*?)</td>", RegexOptions.Singleline).Groups[1].Value.Replace('\u00A0', ' ');

    [Test]
    public void Page_of_the_result_alone_has_its_trades_its_slippage_and_a_name()
    {
        var page = Page(Copy(Result));
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("<h1>EmaCross</h1>"), "Lean calls a run without a name local");
            Assert.That(page, Does.Contain("lean engine 2.5.0.0").And.Not.Contain("Slippage is not known"));
            Assert.That(First(page, "Trades"), Is.EqualTo("9"));
            Assert.That(First(page, "Net profit of closed trades"), Is.EqualTo("-1,287.43"), "the sum of profits less the sum of fees");
            Assert.That(First(page, "0x fees"), Is.EqualTo("-396.68"));
            Assert.That(First(page, "0x slippage"), Is.EqualTo("-1,263.05"), "24.38 are half the spreads at which the 18 orders were filled");
            Assert.That(page, Does.Contain("By strategy: not known for any trade."));
        });
    }

    [TestCase(Insights, TestName = "Page_knows_the_strategy_from_the_insights_in_the_folder_of_the_run")]
    [TestCase("alpha-results.json", TestName = "Page_knows_the_strategy_from_the_insights_beside_the_result")]
    public void Page_knows_the_strategy(string place)
    {
        Copy(Insights, place);
        Assert.That(First(Page(Copy(Result)), "EmaCross(12,36,5m)"), Is.EqualTo("9"), "trades of the strategy");
    }

    [Test]
    public void Orders_without_their_events_are_those_with_them_but_for_the_fees()
    {
        var alone = Read(Copy(Result)).Outcome.Orders;
        Copy(Events);
        var whole = Read(_folder[Result]).Outcome.Orders;
        Assert.That(Csv.Of(alone), Is.EqualTo(Csv.Of([.. whole.Select(x => x with { Fee = 0, FeeCurrency = "" })])));
        Assert.That(whole.Sum(x => x.Fee), Is.EqualTo(890.75m).Within(0.01m), "Lean's Total Fees");
    }

    // what real Lean wrote when Initialize found no way from one currency to another, and what it leaves when it is killed
    [TestCase("RuntimeError", "Algorithm.Initialize() Error: No way Stack Trace: System.ArgumentException: No way\n   at X", "EmaCross could not start on Lean: No way")]
    [TestCase("Running", "", "EmaCross had not ended when Lean wrote this result: it has no statistics yet.")]
    public void Result_without_a_run_says_what_happened(string status, string error, string message)
    {
        var result = JsonNode.Parse(File.ReadAllText(Fixture(Result)))!;
        result["algorithmConfiguration"]!.AsObject().Remove("accountCurrency");
        result["state"]!["Status"] = status;
        result["state"]!["RuntimeError"] = error;
        File.WriteAllText(_folder[Result], result.ToJsonString());
        Assert.That(() => Read(_folder[Result]), Throws.TypeOf<UserErrorException>().With.Message.EqualTo(message));
    }
}
