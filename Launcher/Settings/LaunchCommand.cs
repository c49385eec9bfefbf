using System.CommandLine;
using System.Globalization;

namespace Quant.Launcher.Settings;

/// <summary>The words of the command line.</summary>
internal sealed class LaunchCommand : RootCommand
{
    private readonly Option<string> _config = new("--config") { Description = "Lean's configuration.", DefaultValueFactory = _ => "config.json" };
    private readonly Option<string?> _environment = new("--environment") { Description = "An environment of the configuration: backtesting, live-paper or live-interactive." };
    private readonly Option<string?> _algorithm = new("--algorithm") { Description = "An algorithm beside this program, or the path of a .dll." };
    private readonly Option<string?> _type = new("--type") { Description = "Its class, if it is not named like the assembly." };
    private readonly Option<string?> _data = new("--data") { Description = "A Lean data folder." };
    private readonly Option<string?> _results = new("--results") { Description = "Where results, log and object store go; otherwise results/." };
    private readonly Option<string?> _feed = new("--data-feed") { Description = "Lean's name of the live data source, instead of the environment's." };
    private readonly Option<string[]> _set = new("--set") { Description = "name=value: changes a parameter; may be repeated." };
    private readonly Option<DateTime?> _from = Day("--from", "First day of a backtest, yyyy-MM-dd.");
    private readonly Option<DateTime?> _to = Day("--to", "Last day of a backtest, inclusive, yyyy-MM-dd.");
    private readonly Option<decimal?> _cash = new("--cash") { Description = "Cash at the start of a backtest, in US dollars.", CustomParser = x => Parse<decimal>(x.Tokens[0].Value, "an amount like 50000", x.AddError) };
    private readonly Option<bool> _report = new("--report") { Description = "Prints lines that begin with @, for the program that started this one." };

    /// <summary>The command; <see cref="Command.SetAction(Action{ParseResult})"/> says what it does.</summary>
    public LaunchCommand()
        : base("Runs one algorithm on real Lean, in this process.")
    {
        foreach (var option in new Option[] { _config, _environment, _algorithm, _type, _data, _results, _feed, _set, _from, _to, _cash, _report })
        {
            Options.Add(option);
        }
    }

    /// <summary>The options of a command line that was read without an error.</summary>
    /// <exception cref="LaunchException">A parameter is not a name and a value.</exception>
    public LaunchOptions Read(ParseResult parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        return new LaunchOptions
        {
            ConfigFile = parse.GetRequiredValue(_config),
            Environment = parse.GetValue(_environment),
            Algorithm = parse.GetValue(_algorithm),
            TypeName = parse.GetValue(_type),
            DataFolder = parse.GetValue(_data),
            ResultsFolder = parse.GetValue(_results),
            DataFeed = parse.GetValue(_feed),
            Parameters = Assignments(parse.GetValue(_set) ?? []),
            From = parse.GetValue(_from),
            To = parse.GetValue(_to),
            Cash = parse.GetValue(_cash),
            ReportsToProgram = parse.GetValue(_report),
        };
    }

    private static Option<DateTime?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = x => DateTime.TryParseExact(x.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : Fail<DateTime>(x.Tokens[0].Value, "a date like 2024-01-31", x.AddError),
    };

    private static T? Parse<T>(string text, string what, Action<string> fail)
        where T : struct, IParsable<T>
        => T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : Fail<T>(text, what, fail);

    private static T? Fail<T>(string text, string what, Action<string> fail)
        where T : struct
    {
        fail($"\"{text}\" must be {what}.");
        return null;
    }

    private static Dictionary<string, string> Assignments(IEnumerable<string> texts)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (text.Split('=', 2) is not [{ Length: > 0 } name, var value])
            {
                throw new LaunchException($"--set {text}: must be a name and a value like fast-period=10.");
            }
            result[name] = value;
        }
        return result;
    }
}
