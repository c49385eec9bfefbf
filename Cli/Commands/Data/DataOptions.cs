using System.CommandLine;
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

    /// <summary>A data folder to write to.</summary>
    public static Option<string?> Output() => new("--out") { Description = "Data folder to write to; that of the workspace if not given.", HelpName = "folder" };

    /// <summary>A resolution by its name.</summary>
    public static Resolution? Resolution(string word)
        => word.ToLowerInvariant() switch
        {
            "minute" => QuantConnect.Resolution.Minute,
            "hour" => QuantConnect.Resolution.Hour,
            "daily" or "day" => QuantConnect.Resolution.Daily,
            _ => null,
        };
}
