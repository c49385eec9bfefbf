using Quant.Cli;

namespace Quant.Tests.Cli;

public sealed class CommandTests
{
    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (Command.Run(args, output, errors), output.ToString(), errors.ToString());
    }

    [Test]
    public void Run_version_prints_name_and_version()
    {
        var (code, output, errors) = Run("--version");
        Assert.That((code, errors), Is.EqualTo((0, "")));
        Assert.That(output, Does.Match(@"^quant \d+\.\d+\.\d+\r?\n$"));
    }

    [TestCase]
    [TestCase("--help")]
    [TestCase("-h")]
    public void Run_help_says_how_to_use_it(params string[] args)
    {
        var (code, output, errors) = Run(args);
        Assert.That((code, errors), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain("usage: quant"));
    }

    [Test]
    public void Run_unknown_command_is_one_sentence_and_exit_code_2()
        => Assert.That(Run("backtset", "x"), Is.EqualTo((2, "", "There is no command \"backtset x\"; quant --help lists what there is." + Environment.NewLine)));
}
