using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using QuantConnect;

namespace Quant.Cli.Commands.Data;

/// <summary>Kinds of options that the data commands share.</summary>
internal static class DataOptions
{
    /// <summary>Words separated by commas.</summary>
    public static Option<string[]> Words(string name, string description, string hint) => new(name)
    {
        Description = description,
        HelpName = hint,
        CustomParser = x => [.. x.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        DefaultValueFactory = _ => [],
    };

    /// <summary>Rules that the user overrules.</summary>
    public static Option<string[]> Accept() => Words("--accept", "Rules whose findings you have looked at and found right: bad-tick, split-missing.", "rules");

    /// <summary>A day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = x => DateOnly.TryParseExact(x.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fail<DateOnly?>(x, $"{name} takes a day as yyyy-MM-dd, not \"{x.Tokens[0].Value}\"."),
    };

    /// <summary>A resolution by its name.</summary>
    public static Resolution? Resolution(string word)
        => word.ToLowerInvariant() switch
        {
            "minute" => QuantConnect.Resolution.Minute,
            "hour" => QuantConnect.Resolution.Hour,
            "daily" or "day" => QuantConnect.Resolution.Daily,
            _ => null,
        };

    /// <summary>Ends the parsing of an option with a sentence.</summary>
    public static T? Fail<T>(ArgumentResult result, string sentence)
    {
        result.AddError(sentence);
        return default;
    }
}
