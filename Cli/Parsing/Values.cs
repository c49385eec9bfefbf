using System.CommandLine;
using System.Globalization;
using Quant.Core.Text;
using Quant.Lab.Trials;

namespace Quant.Cli.Parsing;

/// <summary>Options whose values are checked while the words are read, so that a wrong one is told before anything begins.</summary>
internal static class Values
{
    // prices and quantities are multiplied with it exactly, in 28 digits
    private const decimal MostMoney = 1_000_000_000_000_000m;

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>A day.</summary>
    public static Option<DateTime?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
            result.AddError($"{name} {text}: must be a date like 2024-01-31.");
            return null;
        },
    };

    /// <summary>An amount of money above zero.</summary>
    public static Option<decimal?> Money(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "amount",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and <= MostMoney)
            {
                return amount;
            }
            result.AddError(amount > MostMoney ? $"{name} {text}: must be an amount of at most {MostMoney}." : $"{name} {text}: must be an amount above 0 like 50000 or 1234.56.");
            return null;
        },
    };

    /// <summary>A whole number in a range.</summary>
    public static Option<long?> Whole(string name, string description, long least, long most = long.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            if (result.Tokens.Count == 0)
            {
                return null; // an option whose number may be left out
            }
            var text = result.Tokens[0].Value;
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }
            result.AddError($"{name} {text}: must be a whole number {(most == long.MaxValue ? $"of at least {least}" : $"from {least} to {most}")}.");
            return null;
        },
    };

    /// <summary>A share between 0 and 1, both exclusive.</summary>
    public static Option<double?> Share(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "fraction",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and < 1)
            {
                return share;
            }
            result.AddError($"{name} {text}: must be a number between 0 and 1 like 0.5.");
            return null;
        },
    };

    /// <summary>A figure to be best at; the first one, the Sharpe ratio, without the option.</summary>
    public static Option<Objective> Objective(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "figure",
        DefaultValueFactory = _ => Lab.Trials.Objective.All[0],
        CustomParser = result =>
        {
            if (TrialFigure.Find(result.Tokens[0].Value, out var fault) is { } figure)
            {
                return new Objective(figure);
            }
            result.AddError($"{name} {result.Tokens[0].Value}: {fault}");
            return null;
        },
    };

    /// <summary>One of a few words; the default without the option is the first.</summary>
    public static Option<string> Choice(string name, string description, params IReadOnlyList<string> words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words),
        DefaultValueFactory = _ => words[0],
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (words.Contains(text))
            {
                return text;
            }
            var hint = ClosestWord.To(text, words) is { } closest ? $"did you mean {closest}?" : $"it must be {string.Join(" or ", words)}.";
            result.AddError($"{name} {text}: there is no such choice; {hint}");
            return null;
        },
    };

    /// <summary>Words; the option may be repeated.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="helpName">What a word is.</param>
    /// <param name="known">The words there are; null if any will do.</param>
    public static Option<IReadOnlyList<string>> Words(string name, string description, string helpName, Func<IReadOnlyList<string>>? known = null) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            var words = known?.Invoke();
            foreach (var text in result.Tokens.Select(x => x.Value).Where(x => words?.Contains(x) == false))
            {
                var hint = ClosestWord.To(text, words!) is { } closest ? $"did you mean {closest}?" : $"there are {string.Join(", ", words!)}.";
                result.AddError($"{name} {text}: there is no such {helpName}; {hint}");
            }
            return [.. result.Tokens.Select(x => x.Value).Distinct()];
        },
    };

    /// <summary>Pairs of a name and a value; the option may be repeated.</summary>
    public static Option<IReadOnlyDictionary<string, string>> Assignments(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => new Dictionary<string, string>(),
        CustomParser = result =>
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var token in result.Tokens)
            {
                // a parameter without a value has its default, on either engine: the command line would say one thing and do another
                if (token.Value.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } key, { Length: > 0 } value])
                {
                    result.AddError($"{name} {token.Value}: must be a name and a value like fast-period=10.");
                }
                else if (!values.TryAdd(key, value))
                {
                    result.AddError($"{name}: {key} is there more than once.");
                }
            }
            return values;
        },
    };
}
