using System.CommandLine;
using System.Text.RegularExpressions;
using Quant.Cli;
using Quant.Cli.Commands;
using Quant.Lab;

namespace Quant.Tests.Cli;

public sealed class CommandLineTests
{
    private static readonly string[] SubCommandPaths = [.. Paths(Tree(), [])];

    [Test]
    public void Run_version_prints_name_and_version()
    {
        var run = CliRun.Of("--version");
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Match(@"^quant \d+\.\d+\.\d+\n$"));
    }

    [TestCase]
    [TestCase("--help")]
    [TestCase("-h")]
    [TestCase("help")]
    public void Run_help_lists_every_command(params string[] args)
    {
        var run = CliRun.Of(args);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        foreach (var command in Tree().Subcommands.Where(x => !x.Hidden))
        {
            Assert.That(run.Output, Does.Contain("  " + command.Name).And.Contain(command.Description));
        }
    }

    [Test]
    public void Run_help_has_examples_that_can_be_parsed()
    {
        var examples = new QuantRootCommand(new CommandHost(TextWriter.Null, TextWriter.Null, () => throw new InvalidOperationException())).Examples;
        var output = CliRun.Of("--help").Output;
        foreach (var example in examples)
        {
            Assert.That(ParseFault.Find(Tree().Parse(example.Line.Split(' ')[1..])), Is.Null, example.Line);
            Assert.That(output, Does.Contain("  " + example.Line).And.Contain("  " + example.Purpose));
        }
    }

    [TestCaseSource(nameof(SubCommandPaths))]
    public void Run_help_fits_the_width_of_a_window_unless_a_line_is_to_be_copied(string path)
        => Assert.That(CliRun.Of([.. path.Split(' '), "--help"]).Output.Split('\n').Where(x => !x.StartsWith("  quant ", StringComparison.Ordinal)), Has.All.Length.LessThanOrEqualTo(120));

    [Test]
    public void Run_help_with_a_command_is_the_help_of_the_command()
        => Assert.That(CliRun.Of("help", "runs", "list"), Is.EqualTo(CliRun.Of("runs", "list", "--help")));

    [TestCaseSource(nameof(SubCommandPaths))]
    public void Run_help_of_a_command_has_its_description_and_examples(string path)
    {
        var run = CliRun.Of([.. path.Split(' '), "--help"]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Match(@"Examples:\n(  # .+\n)?  quant " + path.Split(' ')[0]));
    }

    [TestCaseSource(nameof(SubCommandPaths))]
    public void Run_help_of_a_command_has_words_for_people_only(string path)
    {
        // a default that is an object must say what it is in the word that the user would type: no dump of a record, no name of a type
        Assert.That(CliRun.Of([.. path.Split(' '), "--help"]).Output, Does.Not.Match(@"[{}`]|\bSystem\.|\bQuant\.[A-Z]|\w\[\]|\bFunc\b|\w+ = "));
        Assert.That(HelpOfDefaults(path), Has.All.Match(@"^[\w.-]+$"));
    }

    private static IEnumerable<string> HelpOfDefaults(string path)
        => Regex.Matches(string.Join(' ', CliRun.Of([.. path.Split(' '), "--help"]).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), @"\[default: ([^\]]*)\]")
            .Select(x => x.Groups[1].Value);

    [TestCaseSource(nameof(SubCommandPaths))]
    public void Examples_of_a_command_can_be_parsed(string path)
    {
        var command = path.Split(' ').Aggregate((Command)Tree(), (at, name) => at.Subcommands.Single(x => x.Name == name));
        foreach (var example in ((QuantCommand)command).Examples)
        {
            var words = example.Line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.That(words[0], Is.EqualTo("quant"));
            var parse = Tree().Parse([.. words.Skip(1).Select(x => x.Trim('"'))]);
            Assert.That(ParseFault.Find(parse), Is.Null, example.Line);
        }
    }

    [TestCase("There is no command \"algoritms\"; did you mean algorithms?", "algoritms")]
    [TestCase("There is no command \"xyzzy\"; quant --help lists what there is.", "xyzzy")]
    [TestCase("There is no option --hlp for quant; did you mean --help?", "--hlp")]
    [TestCase("There is no option --versoin for quant; did you mean --version?", "--versoin")]
    [TestCase("There is no option --jsn for quant algorithms; quant algorithms --help says what it takes.", "algorithms", "--jsn")]
    [TestCase("quant backtest needs <algorithm>; quant backtest --help says what it takes.", "backtest", "")]
    [TestCase("quant data validate needs <folder>; quant data validate --help says what it takes.", "data", "validate", "")]
    [TestCase("\"b\" is one word too many for quant algorithms; quant algorithms --help says what it takes.", "algorithms", "a", "b")]
    [TestCase("There is no algorithm \"EmaCros\"; did you mean EmaCross?", "algorithms", "EmaCros")]
    public void Run_wrong_words_is_one_sentence_and_exit_code_2(string sentence, params string[] args)
        => Assert.That(CliRun.Of(args), Is.EqualTo(new CliRun(2, "", sentence + "\n")));

    [Test]
    public void Run_outside_a_workspace_says_so()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var host = new CommandHost(output, errors, () => Quant.Lab.Workspaces.Workspace.Find(Path.GetPathRoot(AppContext.BaseDirectory)!));
        Assert.That(CommandLine.Run(["algorithms"], host), Is.EqualTo(ExitCode.UserError));
        Assert.That(errors.ToString(), Does.Contain("No lean.json in").And.Contain("run quant inside its workspace"));
    }

    [Test]
    public void Run_with_a_fault_of_its_own_names_it_and_says_how_to_see_more()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var host = new CommandHost(output, errors, () => throw new InvalidOperationException("Invariant: broken."));
        Assert.That(CommandLine.Run(["algorithms"], host), Is.EqualTo(ExitCode.Unexpected));
        Assert.That(errors.ToString(), Does.StartWith("quant has a fault: InvalidOperationException: Invariant: broken.").And.Contain("QUANT_TRACE=1").And.Not.Contain("   at "));
    }

    [Test]
    public void Run_stopped_returns_the_code_of_an_interrupted_process()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var host = new CommandHost(output, errors, () => throw new OperationCanceledException()) { Cancellation = new CancellationToken(canceled: true) };
        Assert.That(CommandLine.Run(["algorithms"], host), Is.EqualTo(ExitCode.Cancelled));
    }

    private static QuantRootCommand Tree() => new(new CommandHost(TextWriter.Null, TextWriter.Null, () => throw new UserErrorException("none")));

    private static IEnumerable<string> Paths(Command command, IReadOnlyList<string> path)
        => command.Subcommands.SelectMany(x => Paths(x, [.. path, x.Name]).Prepend(string.Join(' ', [.. path, x.Name])));

    [Test]
    public void Root_makes_every_command_under_its_name_and_only_the_one_that_is_called()
    {
        var host = new CommandHost(TextWriter.Null, TextWriter.Null, () => throw new InvalidOperationException());
        Assert.That(new QuantRootCommand(host).Subcommands.Select(x => x.Name), Is.EqualTo(QuantRootCommand.Names));
        Assert.That(new QuantRootCommand(host, "sweep").Subcommands.Select(x => x.Name), Is.EqualTo(new[] { "sweep" }));
        Assert.That(new QuantRootCommand(host, "swep").Subcommands, Has.Count.EqualTo(QuantRootCommand.Names.Length), "for the hint what was meant");
    }
}
