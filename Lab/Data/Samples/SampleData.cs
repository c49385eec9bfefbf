using System.Text;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Generation;
using Quant.Lab.Data.Reference;
using QuantConnect;

namespace Quant.Lab.Data.Samples;

/// <summary>
/// The sample markets that a newcomer's first backtest runs on, made on first use. What a user has put into the folder is never touched: a ticker
/// of which there is any file is left out.
/// </summary>
public static class SampleData
{
    /// <summary>Changes with whatever is made, so that an old set is replaced.</summary>
    private const string Version = "2";

    /// <summary>Says that the set was made: its version, then the paths that were made and may be replaced by a later version.</summary>
    private const string Marker = ".samples";

    /// <summary>The sample set: docs/data-formats.md describes it.</summary>
    public static IReadOnlyList<MarketPlan> Plans { get; } =
    [
        new()
        {
            Type = SecurityType.Crypto, Market = "coinbase", Tickers = ["BTCUSD"],
            From = new DateOnly(2023, 12, 1), To = new DateOnly(2024, 12, 31),
        },
        new()
        {
            Type = SecurityType.Equity, Market = "usa", Tickers = ["SPY", "SYNB", "SYNC", "SYNO", "SYNQ", "SYNS"],
            From = new DateOnly(2022, 1, 3), To = new DateOnly(2024, 12, 31), MinutesFrom = new DateOnly(2024, 4, 1),
        },
        new()
        {
            Type = SecurityType.Forex, Market = "oanda", Tickers = ["EURUSD"],
            From = new DateOnly(2023, 1, 2), To = new DateOnly(2024, 12, 31), MinutesFrom = new DateOnly(2024, 1, 1),
        },
    ];

    /// <summary>Makes the sample set if it is not there yet. Costs a few file look-ups when it is; safe with several processes at once.</summary>
    /// <param name="folder">Data folder, usually <c>Data</c> of the workspace.</param>
    /// <param name="message">Told in a sentence that data is being made, before it is; and what was made, after.</param>
    /// <param name="cancellation">Ends the work; nothing is left behind then.</param>
    /// <returns>Whether anything was made.</returns>
    public static bool Ensure(string folder, Action<string> message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Ensure(folder, Plans, message, cancellation);
    }

    /// <summary>Makes the same set for another seed, in a folder of its own: markets that could have been as well.</summary>
    /// <param name="folder">Folder of the set.</param>
    /// <param name="seed">Which of the possible markets; 1 gives those of <see cref="Ensure(string, Action{string}, CancellationToken)"/>.</param>
    /// <param name="message">Told in a sentence that data is being made, before it is; and what was made, after.</param>
    /// <param name="cancellation">Ends the work; nothing is left behind then.</param>
    /// <returns>Whether anything was made.</returns>
    public static bool Ensure(string folder, ulong seed, Action<string> message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Ensure(folder, [.. Plans.Select(x => x with { Seed = seed })], message, cancellation);
    }

    internal static bool Ensure(string folder, IReadOnlyList<MarketPlan> set, Action<string> message, CancellationToken cancellation)
    {
        if (IsPresent(folder, set))
        {
            return false;
        }
        using var change = StagedFolder.Begin(folder, cancellation);
        if (IsPresent(folder, set))
        {
            return false; // another process made it while this one waited
        }
        RemoveOldVersion(folder);
        var plans = Missing(folder, set).ToList();
        if (plans.Count > 0)
        {
            message($"Making sample data (once, some seconds): {string.Join(", ", plans.SelectMany(x => x.Tickers))} in {change.Folder}");
        }
        var written = DataGenerator.Write(change, plans, cancellation);
        var own = ReadMarker(folder).Paths.Concat(Paths(plans)).Distinct().Order(StringComparer.Ordinal);
        change.Write(Marker, Encoding.UTF8.GetBytes(string.Join('\n', own.Prepend(Version)) + "\n"));
        change.Commit();
        if (plans.Count > 0)
        {
            message($"Made {written.Count} files, {written.Sum(x => x.Length) / 1e6:0} MB; quant data generate makes more.");
        }
        return plans.Count > 0;
    }

    /// <summary>Whether the set, or the user's own data in its place, is there.</summary>
    private static bool IsPresent(string folder, IReadOnlyList<MarketPlan> set)
        => ReadMarker(folder).Version == Version && !ReferenceData.MissingFrom(folder).Any() && !Missing(folder, set).Any();

    private static (string Version, IReadOnlyList<string> Paths) ReadMarker(string folder)
    {
        var marker = Path.Combine(folder, Marker);
        return File.Exists(marker) && File.ReadAllLines(marker) is [var version, .. var paths] ? (version, paths) : ("", []);
    }

    /// <summary>Takes away what an older version of this program made.</summary>
    private static void RemoveOldVersion(string folder)
    {
        var (version, paths) = ReadMarker(folder);
        foreach (var path in version == Version ? [] : paths.Select(x => Path.Combine(folder, x)))
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            File.Delete(path);
        }
    }

    private static IEnumerable<string> Paths(IEnumerable<MarketPlan> plans) => plans.SelectMany(plan => plan.Tickers.SelectMany(x => GeneratedSets.Paths(plan, x)));

    /// <summary>The plans without the tickers of which the folder has anything.</summary>
    private static IEnumerable<MarketPlan> Missing(string folder, IReadOnlyList<MarketPlan> set)
        => from plan in set
           let missing = plan.Tickers.Where(x => !GeneratedSets.Paths(plan, x).Any(p => Exists(Path.Combine(folder, p)))).ToList()
           where missing.Count > 0
           select plan with { Tickers = missing };

    private static bool Exists(string path) => Directory.Exists(path) || File.Exists(path);
}
