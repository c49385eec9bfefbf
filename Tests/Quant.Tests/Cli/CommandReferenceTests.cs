using Quant.Cli;
using Quant.Cli.Commands;
using Quant.Cli.Help;
using Quant.Lab.Workspaces;

namespace Quant.Tests.Cli;

public sealed class CommandReferenceTests
{
    private static string Markdown() => CommandReference.Markdown(new QuantRootCommand(new CommandHost(TextWriter.Null, TextWriter.Null, () => throw new InvalidOperationException())));

    [Test]
    public void Docs_are_those_of_the_commands()
    {
        var file = Path.Combine(Workspace.Find(AppContext.BaseDirectory).Root, CommandReference.File);
        Assert.That(File.ReadAllText(file), Is.EqualTo(Markdown()), "./quant reference writes it anew");
    }

    [Test]
    public void Markdown_has_every_option_of_backtest_and_every_exit_code()
    {
        var text = Markdown();
        foreach (var option in new[] { "--from <yyyy-MM-dd>", "--to", "--cash", "--set <name=value>", "--data", "--engine <embedded\\|lean>", "--out", "--json", "--seed" })
        {
            Assert.That(text, Does.Contain("`" + option));
        }
        foreach (var (code, meaning) in ExitCode.All)
        {
            Assert.That(text, Does.Contain($"| {code} | {meaning} |"));
        }
    }
}
