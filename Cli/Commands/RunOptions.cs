using System.CommandLine;
using Quant.Cli.Parsing;
using Quant.Engine;
using Quant.Lab.Algorithms;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands;

/// <summary>What every command that runs an algorithm takes: which one, on what data, over which days, with which parameters.</summary>
internal sealed class RunOptions
{
    private readonly Argument<string> _algorithm;
    private readonly Option<DateTime?> _from = Values.Date("--from", "First day, in the algorithm's time zone; otherwise the algorithm's own.");
    private readonly Option<DateTime?> _to = Values.Date("--to", "Last day, inclusive; otherwise the algorithm's own.");
    private readonly Option<decimal?> _cash = Values.Money("--cash", "Cash to start with, in account currency; otherwise the algorithm's own.");
    private readonly Option<IReadOnlyDictionary<string, string>> _set = Values.Assignments("--set", "Changes a parameter of config.json for this run; may be repeated.");
    private readonly Option<string?> _data = new("--data") { Description = "A Lean data folder; otherwise that of lean.json, with sample data made on first use.", HelpName = "folder" };
    private readonly Option<long?> _seed = Values.Whole("--seed", "Runs on a sample market of its own, made with this seed, instead of the data folder.", 0);

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="algorithm">What its argument may be.</param>
    public RunOptions(Command command, string algorithm)
    {
        _algorithm = new("algorithm") { Description = algorithm };
        command.Arguments.Add(_algorithm);
        foreach (var option in new Option[] { _from, _to, _cash, _set, _data, _seed })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The algorithm asked for; makes no data.</summary>
    /// <exception cref="Lab.UserErrorException">It is not there.</exception>
    public AlgorithmTarget Target(CommandHost host, ParseResult parse) => AlgorithmTarget.Find(host.Workspace, parse.GetRequiredValue(_algorithm));

    /// <summary>The parameters that differ from <c>config.json</c>.</summary>
    public IReadOnlyDictionary<string, string> Changes(ParseResult parse) => parse.GetRequiredValue(_set);

    /// <summary>What was asked for; makes sample data where it is missing.</summary>
    /// <exception cref="Lab.UserErrorException">The algorithm, a parameter or the data folder is not there.</exception>
    public RunRequest Request(CommandHost host, ParseResult parse)
    {
        BacktestEngine.Prepare();
        var target = Target(host, parse);
        var changes = Changes(parse);
        // wrong names are told before sample data is made
        _ = target.ParametersWith(changes);
        foreach (var name in changes.Keys.Where(x => target.ConfiguredParameters.All(p => p.Key != x)))
        {
            host.Errors.WriteLine(target.ConfiguredParameters.Count > 0
                ? $"Note: {name} is not in the config.json of {target.Name}; whether it counts is up to the algorithm."
                : $"Note: there are no parameters in a config.json of {target.Name}; whether {name} counts is up to the algorithm.");
        }
        var seed = parse.GetValue(_seed);
        return new RunRequest(host.Workspace, target, DataFolders.Resolve(host, parse.GetValue(_data), seed))
        {
            Changes = changes,
            From = parse.GetValue(_from),
            To = parse.GetValue(_to),
            Cash = parse.GetValue(_cash),
            Seed = seed,
            Clock = host.Clock,
        };
    }
}
