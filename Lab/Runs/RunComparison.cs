using System.Globalization;
using Quant.Core.Text;

namespace Quant.Lab.Runs;

/// <summary>Two runs side by side: what went in differently, and what came out differently.</summary>
public sealed class RunComparison
{
    private RunComparison(IReadOnlyList<Difference> inputs, IReadOnlyList<Difference> figures, TradeDifference? firstTrade)
    {
        Inputs = inputs;
        Figures = figures;
        FirstTrade = firstTrade;
    }

    /// <summary>What went in and differs: algorithm, parameters, days, engine, commit, data.</summary>
    public IReadOnlyList<Difference> Inputs { get; }

    /// <summary>All figures, equal ones too.</summary>
    public IReadOnlyList<Difference> Figures { get; }

    /// <summary>The first closed trade that differs; null if all are equal.</summary>
    public TradeDifference? FirstTrade { get; }

    /// <summary>Compares two runs.</summary>
    public static RunComparison Of(RunFolder left, RunFolder right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var inputs = InputsOf(left.Manifest, right.Manifest).Where(x => x.Left != x.Right).ToList();
        return new RunComparison(inputs, FiguresOf(left.Summary.Statistics, right.Summary.Statistics), FirstTradeOf(left, right));
    }

    private static IEnumerable<Difference> InputsOf(RunManifest a, RunManifest b)
    {
        yield return new("algorithm", a.Algorithm.Name, b.Algorithm.Name);
        yield return new("status", a.Status.ToString(), b.Status.ToString());
        yield return new("from", Day(a.From), Day(b.From));
        yield return new("to", Day(a.To), Day(b.To));
        yield return new("cash asked for", Text(a.Request.Cash), Text(b.Request.Cash));
        foreach (var name in a.Parameters.Keys.Union(b.Parameters.Keys).Order(StringComparer.Ordinal))
        {
            yield return new($"parameter {name}", a.Parameters.GetValueOrDefault(name), b.Parameters.GetValueOrDefault(name));
        }
        yield return new("engine", $"{a.Engine.Name} {a.Engine.Version}", $"{b.Engine.Name} {b.Engine.Version}");
        yield return new("commit", Commit(a.Git), Commit(b.Git));
        yield return new("assembly", a.Algorithm.AssemblySha256, b.Algorithm.AssemblySha256);
        yield return new("data folder", a.Data.Folder, b.Data.Folder);
        yield return new("data fingerprint", a.Data.Fingerprint, b.Data.Fingerprint);
        yield return new("calendar fingerprint", a.Data.CalendarFingerprint, b.Data.CalendarFingerprint);
    }

    private static List<Difference> FiguresOf(RunStatistics a, RunStatistics b) =>
    [
        new("total return", Percent(a.TotalReturn), Percent(b.TotalReturn)),
        new("CAGR", Percent(a.Cagr), Percent(b.Cagr)),
        new("Sharpe", Ratio(a.Sharpe), Ratio(b.Sharpe)),
        new("Sortino", Ratio(a.Sortino), Ratio(b.Sortino)),
        new("max drawdown", Percent(a.MaxDrawdown), Percent(b.MaxDrawdown)),
        new("win rate", Percent(a.WinRate), Percent(b.WinRate)),
        new("profit factor", Ratio(a.ProfitFactor), Ratio(b.ProfitFactor)),
        new("trades", Text(a.Trades), Text(b.Trades)),
        new("orders", Text(a.Orders), Text(b.Orders)),
        new("fees", Money(a.Fees), Money(b.Fees)),
        new("end equity", Money(a.EndEquity), Money(b.EndEquity)),
    ];

    private static TradeDifference? FirstTradeOf(RunFolder left, RunFolder right)
    {
        if (left.Manifest.TradesSha256 == right.Manifest.TradesSha256)
        {
            return null;
        }
        // the heading is row 0, so that the index is the trade's number
        var a = CsvText.Read(File.ReadAllText(left.FilePath(RunFolder.TradesFile))).ToList();
        var b = CsvText.Read(File.ReadAllText(right.FilePath(RunFolder.TradesFile))).ToList();
        var number = Enumerable.Range(0, Math.Max(a.Count, b.Count)).First(x => x >= a.Count || x >= b.Count || !a[x].SequenceEqual(b[x]));
        var names = a[0].Length >= b[0].Length ? a[0] : b[0];
        return new TradeDifference(number, [.. names.Select((name, i) => new Difference(name, Field(a, number, i), Field(b, number, i)))]);
    }

    private static string? Field(List<string[]> rows, int row, int column) => row < rows.Count ? rows[row].ElementAtOrDefault(column) : null;

    private static string? Commit(GitState? git) => git is null ? null : git.Commit + (git.Dirty ? " and uncommitted changes" : "");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture);

    // more digits than elsewhere: small differences are what a comparison is for
    private static string? Percent(decimal? value) => value is { } x ? (x * 100).ToString("0.0000", CultureInfo.InvariantCulture) + " %" : null;

    private static string? Ratio(decimal? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string? Money(decimal? value) => value?.ToString("#,0.00##", CultureInfo.InvariantCulture);
}

/// <summary>Something in two runs; null where it is undefined or not there.</summary>
/// <param name="Name">What.</param>
/// <param name="Left">In the first run.</param>
/// <param name="Right">In the second run.</param>
public sealed record Difference(string Name, string? Left, string? Right);

/// <summary>The first trade in which two runs differ.</summary>
/// <param name="Number">Number of the trade, from 1.</param>
/// <param name="Fields">All its members by the names of <c>trades.csv</c>; null in a run that has fewer trades.</param>
public sealed record TradeDifference(int Number, IReadOnlyList<Difference> Fields);
