using System.Text.Json;

namespace Quant.Launcher.Settings;

/// <summary>Everything that is to be set in Lean before it starts, worked out from the options, the configuration and the environment variables.</summary>
/// <param name="Configuration">The configuration to load.</param>
/// <param name="Environment">Its environment.</param>
/// <param name="Settings">What differs from the configuration, by Lean's names; names with a dot are those of an environment.</param>
/// <param name="Options">What was asked for; dates and cash go into Lean's job, not into its settings.</param>
internal sealed record LaunchPlan(LeanConfiguration Configuration, string Environment, IReadOnlyDictionary<string, string> Settings, LaunchOptions Options)
{
    private const string InteractiveBrokers = "InteractiveBrokersBrokerage";

    /// <summary>Makes the plan.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="programFolder">Where the launcher and the algorithms beside it are.</param>
    /// <param name="variable">Value of an environment variable, null if it is not set.</param>
    /// <exception cref="LaunchException">Something is missing or wrong.</exception>
    public static LaunchPlan Make(LaunchOptions options, string programFolder, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(options);
        var configuration = LeanConfiguration.Read(options.ConfigFile);
        var environment = options.Environment ?? configuration.Get("", "environment") ?? "backtesting";
        if (!configuration.Environments.Contains(environment))
        {
            throw new LaunchException($"There is no environment \"{environment}\" in {configuration.File}; there are {string.Join(", ", configuration.Environments)}.");
        }
        var isLive = configuration.Get(environment, "live-mode") is "True" or "true";
        var assembly = Assembly(options, configuration, programFolder);
        var name = Path.GetFileNameWithoutExtension(assembly);
        var type = options.TypeName ?? (options.Algorithm is null ? configuration.Get(environment, "algorithm-type-name") : null) ?? name;
        var results = Path.GetFullPath(options.ResultsFolder ?? "results");
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["environment"] = environment,
            ["algorithm-type-name"] = type,
            ["algorithm-id"] = type,
            ["backtest-name"] = type,
            ["algorithm-language"] = "CSharp",
            ["algorithm-location"] = assembly,
            ["data-folder"] = DataFolder(options, configuration, environment),
            ["results-destination-folder"] = results,
            ["object-store-root"] = Path.Combine(results, "storage"),
            ["parameters"] = Parameters(options, configuration, name),
            ["close-automatically"] = "true",
        };
        if (isLive)
        {
            AddLive(settings, options, configuration, environment, variable);
        }
        else if (options.DataFeed is not null)
        {
            throw new LaunchException($"--data-feed is for live environments; {environment} reads the data folder.");
        }
        return new LaunchPlan(configuration, environment, settings, options);
    }

    private static void AddLive(
        SortedDictionary<string, string> settings, LaunchOptions options, LeanConfiguration configuration, string environment, Func<string, string?> variable)
    {
        if (options.From is not null || options.To is not null || options.Cash is not null)
        {
            throw new LaunchException($"--from, --to and --cash are for backtests; {environment} trades from now on, with the cash of the account.");
        }
        if (options.DataFeed is { } feed)
        {
            settings[$"{environment}.data-queue-handler"] = JsonSerializer.Serialize(new[] { feed });
        }
        var sources = $"{options.DataFeed ?? configuration.Get(environment, "data-queue-handler")},{configuration.Get(environment, "live-mode-brokerage")}";
        if (sources.Contains(InteractiveBrokers, StringComparison.Ordinal))
        {
            foreach (var (key, value) in BrokerVariables.Read(variable))
            {
                settings[key] = value;
            }
        }
    }

    private static string Assembly(LaunchOptions options, LeanConfiguration configuration, string programFolder)
    {
        var asked = options.Algorithm ?? configuration.Get("", "algorithm-location") ?? throw new LaunchException("Name an algorithm with --algorithm.");
        if (asked.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(asked))
        {
            return Path.GetFullPath(asked);
        }
        var beside = Path.Combine(programFolder, asked.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? asked : asked + ".dll");
        return File.Exists(beside) ? beside : throw new LaunchException($"There is no algorithm {asked}: neither a file of that name nor {beside}.");
    }

    private static string DataFolder(LaunchOptions options, LeanConfiguration configuration, string environment)
    {
        var folder = options.DataFolder is { } own
            ? Path.GetFullPath(own)
            : Path.GetFullPath(Path.Combine(configuration.Folder, configuration.Get(environment, "data-folder") ?? "Data"));
        return Directory.Exists(Path.Combine(folder, "market-hours"))
            ? Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar
            : throw new LaunchException($"{folder} is not a Lean data folder: it has no market-hours.");
    }

    private static string Parameters(LaunchOptions options, LeanConfiguration configuration, string algorithm)
    {
        var parameters = new SortedDictionary<string, string>(configuration.ParametersOf(algorithm).ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, value) in options.Parameters)
        {
            parameters[name] = value;
        }
        return JsonSerializer.Serialize(parameters);
    }
}
