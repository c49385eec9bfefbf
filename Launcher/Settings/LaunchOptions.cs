namespace Quant.Launcher.Settings;

/// <summary>What the launcher was asked to start.</summary>
internal sealed record LaunchOptions
{
    /// <summary>Lean's configuration: the root <c>config.json</c> of the workspace.</summary>
    public required string ConfigFile { get; init; }

    /// <summary>Name of one of its environments; null for the one it names itself.</summary>
    public string? Environment { get; init; }

    /// <summary>Name of an algorithm beside the launcher, or path of an assembly; null for the one of the configuration.</summary>
    public string? Algorithm { get; init; }

    /// <summary>Name of the class; null for that of the assembly.</summary>
    public string? TypeName { get; init; }

    /// <summary>Root of the data folder; null for that of the configuration.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Folder for results, log and object store; null for <c>results</c> in the current folder.</summary>
    public string? ResultsFolder { get; init; }

    /// <summary>Lean's name of the live data source; null for that of the environment.</summary>
    public string? DataFeed { get; init; }

    /// <summary>Parameters that differ from the algorithm's <c>config.json</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>First day of a backtest, in the algorithm's time zone; null for the algorithm's own.</summary>
    public DateTime? From { get; init; }

    /// <summary>Last day of a backtest, inclusive; null for the algorithm's own.</summary>
    public DateTime? To { get; init; }

    /// <summary>Cash at the start of a backtest, in US dollars; null for the algorithm's own.</summary>
    public decimal? Cash { get; init; }

    /// <summary>Whether lines that begin with <c>@</c> tell the calling program how far a backtest is, and at its end its hash and how much data it took in.</summary>
    public bool ReportsToProgram { get; init; }
}
