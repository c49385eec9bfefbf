using Quant.Launcher.Settings;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Launcher.Settings;

/// <summary>Plans made of the repository's own <c>config.json</c>, and of wrong ones.</summary>
public sealed class LaunchPlanTests
{
    private static readonly string ConfigFile = Path.Combine(Workspace.Root, "config.json");
    private static readonly LaunchOptions Options = new() { ConfigFile = ConfigFile, ResultsFolder = "out" };

    // the algorithms that lie beside these tests
    private static LaunchPlan Make(LaunchOptions options, params (string Name, string Value)[] variables)
        => LaunchPlan.Make(options, AppContext.BaseDirectory, variables.ToDictionary(x => x.Name, x => x.Value).GetValueOrDefault);

    private static string Fault(LaunchOptions options) => Assert.Throws<LaunchException>(() => Make(options))!.Message;

    [Test]
    public void Make_of_the_repositorys_configuration_is_a_backtest_of_its_algorithm_with_the_parameters_of_its_project()
    {
        var plan = Make(Options);
        Assert.That(plan.Environment, Is.EqualTo("backtesting"));
        Assert.Multiple(() =>
        {
            Assert.That(plan.Settings["algorithm-type-name"], Is.EqualTo("EmaCross"));
            Assert.That(plan.Settings["algorithm-location"], Is.EqualTo(Path.Combine(AppContext.BaseDirectory, "EmaCross.dll")));
            Assert.That(plan.Settings["data-folder"], Is.EqualTo(Path.Combine(Workspace.Root, "Data") + Path.DirectorySeparatorChar));
            Assert.That(plan.Settings["parameters"], Does.Contain("\"ticker\":\"BTCUSD\""));
            Assert.That(plan.Settings["object-store-root"], Does.StartWith(plan.Settings["results-destination-folder"]));
            Assert.That(plan.Settings.Keys, Has.None.StartsWith("ib-"));
        });
    }

    [Test]
    public void Make_parameters_of_the_command_line_win()
        => Assert.That(
            Make(Options with { Algorithm = "EmaCross", Parameters = new Dictionary<string, string> { ["ticker"] = "SPY" } }).Settings["parameters"],
            Does.Contain("\"ticker\":\"SPY\"").And.Contain("\"fast-period\":"));

    [TestCase("live-paper")]
    [TestCase("live-interactive")]
    public void Make_of_a_live_environment_takes_the_broker_from_the_variables(string environment)
    {
        var plan = Make(
            Options with { Environment = environment },
            ("IB_ACCOUNT", "DU1"), ("IB_USER_NAME", "me"), ("IB_PASSWORD", "secret"), ("IB_TRADING_MODE", "paper"), ("QC_USER_ID", "7"), ("QC_API_TOKEN", "t"));
        Assert.That((plan.Settings["ib-account"], plan.Settings["ib-port"], plan.Settings["job-user-id"]), Is.EqualTo(("DU1", "4002", "7")));
    }

    [Test]
    public void Make_of_paper_trading_on_another_feed_needs_no_account()
    {
        var plan = Make(Options with { Environment = "live-paper", DataFeed = "FakeDataQueue" });
        Assert.That(plan.Settings["live-paper.data-queue-handler"], Is.EqualTo("[\"FakeDataQueue\"]"));
        Assert.That(plan.Settings.Keys, Has.None.StartsWith("ib-"));
    }

    [Test]
    public void Make_faults_are_sentences() => Assert.Multiple(() =>
    {
        Assert.That(Fault(Options with { Environment = "live" }), Does.StartWith("There is no environment \"live\" in ").And.EndsWith("there are backtesting, live-paper, live-interactive."));
        Assert.That(Fault(Options with { Environment = "live-interactive" }), Does.StartWith("Interactive Brokers needs the environment variables IB_ACCOUNT, "));
        Assert.That(Fault(Options with { Environment = "live-paper", Cash = 1, DataFeed = "FakeDataQueue" }), Does.StartWith("--from, --to and --cash are for backtests"));
        Assert.That(Fault(Options with { DataFeed = "FakeDataQueue" }), Does.StartWith("--data-feed is for live environments"));
        Assert.That(Fault(Options with { Algorithm = "Nothing" }), Does.StartWith("There is no algorithm Nothing"));
        Assert.That(Fault(Options with { DataFolder = "." }), Does.EndWith("is not a Lean data folder: it has no market-hours."));
        Assert.That(Fault(Options with { ConfigFile = "nothing.json" }), Does.StartWith("There is no nothing.json"));
    });

    [TestCase("""{ "environments": { "a": { "ib-password": "secret" } } }""", "sets ib-password: take it out there and set the environment variable IB_PASSWORD instead.")]
    [TestCase("""{ "api-access-token": "x" }""", "set the environment variable QC_API_TOKEN instead.")]
    [TestCase("{", "is not JSON")]
    public void Make_refuses_a_configuration_with_secrets_or_faults(string text, string fault)
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["config.json"], text);
        Assert.That(Fault(Options with { ConfigFile = folder["config.json"] }), Does.Contain(fault));
    }
}
