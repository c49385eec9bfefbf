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
    private const string Version = "1";
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
            Type = SecurityType.Equity, Market = "usa", Tickers = ["SPY", "SYNB", "SYNC", "SYNO", "SYNQ"],
            From = new DateOnly(2022, 1, 3), To = new DateOnly(2024, 12, 31), MinutesFrom = new DateOnly(2024, 9, 3),
        },
        new()
        {
            Type = SecurityType.Forex, Market = "oanda", Tickers = ["EURUSD"],
            From = new DateOnly(2023, 1, 2), To = new DateOnly(2024, 12, 31), MinutesFrom = new DateOnly(2024, 9, 2),
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
        var plans = Missing(folder, set).ToList();
        if (plans.Count > 0)
        {
            message($"Making sample data (once, some seconds): {string.Join(", ", plans.SelectMany(x => x.Tickers))} in {change.Folder}");
        }
        var written = DataGenerator.Write(change, plans, cancellation);
        change.Write(Marker, System.Text.Encoding.UTF8.GetBytes(Version + "\n"));
        change.Commit();
        if (plans.Count > 0)
        {
            message($"Made {written.Count} files, {written.Sum(x => x.Length) / 1e6:0} MB; quant data generate makes more.");
        }
        return plans.Count > 0;
    }

    /// <summary>Whether the set, or the user's own data in its place, is there.</summary>
    private static bool IsPresent(string folder, IReadOnlyList<MarketPlan> set)
    {
        var marker = Path.Combine(folder, Marker);
        return File.Exists(marker) && File.ReadAllText(marker).Trim() == Version
            && !ReferenceData.MissingFrom(folder).Any() && !Missing(folder, set).Any();
    }

    /// <summary>The plans without the tickers that the folder has.</summary>
    private static IEnumerable<MarketPlan> Missing(string folder, IReadOnlyList<MarketPlan> set)
        => from plan in set
           let missing = plan.Tickers.Where(x => !Directory.Exists(Path.Combine(folder, Files(plan, x).MinuteFolder))).ToList()
           where missing.Count > 0
           select plan with { Tickers = missing };

    private static LeanFiles Files(MarketPlan plan, string ticker) => new(plan.Type, plan.Market, ticker.ToLowerInvariant());
}
