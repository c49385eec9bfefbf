using System.CommandLine;
using Quant.Cli.Help;
using Quant.Core.Text;
using Quant.Lab;
using Quant.Lab.Scaffolding;

namespace Quant.Cli.Commands;

/// <summary>Adds a new alpha, algorithm or risk model to the workspace.</summary>
internal sealed class NewCommand : QuantCommand
{
    private readonly Argument<string> _kind = new("kind") { Description = string.Join(", ", Scaffold.Kinds) + "." };
    private readonly Argument<string> _name = new("name") { Description = "Letters and digits, beginning with a capital." };

    public NewCommand(CommandHost host)
        : base("new", "Adds an alpha, an algorithm or a risk model, with its tests.", host)
    {
        Arguments.Add(_kind);
        Arguments.Add(_name);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant new algorithm TrendPullback", "an algorithm, in the solution and found by quant backtest"),
        new("quant new alpha Pullback", "an alpha model with parameters of its own"),
        new("quant new risk TimeStop", "a risk model of one rule"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes =>
    [
        "What is added is a working copy of the example of its kind (Algorithms/EmaCross, Alphas/EmaCross, RiskModels/AtrStop), under its own name and with parameters of its own: it "
        + "builds and passes its tests at once, and is there to be changed.",
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var kind = parse.GetRequiredValue(_kind);
        if (!Scaffold.Kinds.Contains(kind))
        {
            throw new UserErrorException(ClosestWord.To(kind, Scaffold.Kinds) is { } closest
                ? $"There is no new {kind}; did you mean {closest}?" : $"There is no new {kind}; there are {string.Join(", ", Scaffold.Kinds)}.");
        }
        var name = parse.GetRequiredValue(_name);
        foreach (var file in Scaffold.Add(Host.Workspace, kind, name))
        {
            Host.Output.WriteLine(file);
        }
        Host.Output.WriteLine($"It builds and passes its tests as it is: dotnet test Tests/Quant.Tests --filter FullyQualifiedName~{name}");
        return ExitCode.Success;
    }
}
