using Quant.Launcher.Settings;

namespace Quant.Tests.Launcher.Settings;

public sealed class BrokerVariablesTests
{
    private static readonly Dictionary<string, string> Complete = new()
    {
        ["IB_ACCOUNT"] = "DU1", ["IB_USER_NAME"] = "me", ["IB_PASSWORD"] = "secret", ["IB_TRADING_MODE"] = "paper", ["QC_USER_ID"] = "7", ["QC_API_TOKEN"] = "token",
    };

    private static IReadOnlyDictionary<string, string> Read(Dictionary<string, string> variables) => BrokerVariables.Read(variables.GetValueOrDefault);

    [Test]
    public void Read_gives_Leans_settings_and_the_port_of_paper_trading()
        => Assert.That(Read(Complete), Is.EquivalentTo(new Dictionary<string, string>
        {
            ["ib-account"] = "DU1", ["ib-user-name"] = "me", ["ib-password"] = "secret", ["ib-trading-mode"] = "paper", ["job-user-id"] = "7",
            ["api-access-token"] = "token", ["ib-port"] = "4002", ["ib-agent-description"] = "Individual",
        }));

    [TestCase("live", null, "4001")]
    [TestCase("live", "7496", "7496")]
    [TestCase("paper", null, "4002")]
    public void Read_the_port_follows_the_trading_mode_unless_it_is_set(string mode, string? port, string expected)
    {
        var variables = new Dictionary<string, string>(Complete) { ["IB_TRADING_MODE"] = mode };
        if (port is not null)
        {
            variables["IB_PORT"] = port;
        }
        Assert.That(Read(variables)["ib-port"], Is.EqualTo(expected));
    }

    [Test]
    public void Read_names_all_that_is_missing_at_once()
    {
        var variables = new Dictionary<string, string>(Complete) { ["IB_PASSWORD"] = " " };
        variables.Remove("QC_API_TOKEN");
        Assert.That(() => Read(variables), Throws.TypeOf<LaunchException>().With.Message.Contains("IB_PASSWORD, QC_API_TOKEN;"));
    }

    [TestCase("demo")]
    [TestCase("LIVE")]
    public void Read_a_trading_mode_that_is_neither_paper_nor_live_is_refused(string mode)
        => Assert.That(
            () => Read(new Dictionary<string, string>(Complete) { ["IB_TRADING_MODE"] = mode }),
            Throws.TypeOf<LaunchException>().With.Message.Contains($"IB_TRADING_MODE is \"{mode}\""));

    [Test]
    public void The_documentation_names_every_variable()
    {
        var text = File.ReadAllText(Path.Combine(Workspace.Root, "docs", "live-with-ib.md"));
        Assert.That(BrokerVariables.All.Select(x => x.Name).Where(x => !text.Contains($"`{x}`", StringComparison.Ordinal)), Is.Empty);
    }
}
