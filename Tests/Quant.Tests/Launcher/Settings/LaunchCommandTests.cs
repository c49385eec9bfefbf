using System.CommandLine;
using Quant.Launcher.Settings;

namespace Quant.Tests.Launcher.Settings;

public sealed class LaunchCommandTests
{
    private static LaunchOptions Read(params string[] words)
    {
        var command = new LaunchCommand();
        var parse = command.Parse(words);
        Assert.That(parse.Errors, Is.Empty);
        return command.Read(parse);
    }

    [Test]
    public void Read_nothing_is_the_configuration_of_the_current_folder()
    {
        var options = Read();
        Assert.That((options.ConfigFile, options.Algorithm, options.From, options.Cash, options.ReportsToProgram), Is.EqualTo(("config.json", (string?)null, (DateTime?)null, (decimal?)null, false)));
    }

    [Test]
    public void Read_takes_every_option()
    {
        var options = Read("--algorithm", "X", "--from", "2024-01-31", "--to", "2024-02-01", "--cash", "1234.5", "--set", "a=1", "--set", "b=x=y", "--report");
        Assert.That((options.Algorithm, options.From, options.To, options.Cash, options.ReportsToProgram), Is.EqualTo(("X", new DateTime(2024, 1, 31), new DateTime(2024, 2, 1), 1234.5m, true)));
        Assert.That(options.Parameters, Is.EquivalentTo(new Dictionary<string, string> { ["a"] = "1", ["b"] = "x=y" }));
    }

    [TestCase("--from", "31.1.2024", "\"31.1.2024\" must be a date like 2024-01-31.")]
    [TestCase("--cash", "much", "\"much\" must be an amount like 50000.")]
    public void Parse_a_wrong_value_says_what_it_must_be(string option, string value, string fault)
        => Assert.That(new LaunchCommand().Parse([option, value]).Errors.Select(x => x.Message), Is.EqualTo(new[] { fault }));

    [Test]
    public void Read_a_parameter_without_a_value_is_refused()
        => Assert.That(() => Read("--set", "fast-period"), Throws.TypeOf<LaunchException>().With.Message.StartsWith("--set fast-period: must be a name and a value"));
}
