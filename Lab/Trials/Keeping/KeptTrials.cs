using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quant.Core.Statistics.Returns;

namespace Quant.Lab.Trials.Keeping;

/// <summary>
/// Keeps each finished trial in a file, a line each, so that what a process that was stopped or killed has done is not done again by the next one. A trial is asked for
/// once: what the file has is given out of it, and is the same to the last bit. Safe to be called from several threads.
/// </summary>
public sealed class KeptTrials : ITrialRunner, IDisposable
{
    // a run that lost everything may have a return that is not finite
    private static readonly JsonSerializerOptions Format = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private readonly ITrialRunner _inner;
    private readonly string _path;
    private readonly FileStream _lockFile;
    private readonly FileStream _file;
    private readonly Dictionary<string, TrialResult> _kept = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Takes up a file, or begins one.</summary>
    /// <param name="inner">Runs what the file does not have.</param>
    /// <param name="path">The file. Its name must stand for all that results depend on but the trial itself, such as the other parameters and the data.</param>
    /// <param name="cancellation">Ends the run that looks whether the file is still right.</param>
    /// <exception cref="UserErrorException">Another process uses the file, or its folder cannot be written.</exception>
    public KeptTrials(ITrialRunner inner, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inner);
        (_inner, _path) = (inner, path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        OutputPlace.RequireFolder(folder);
        Directory.CreateDirectory(folder);
        try
        {
            _lockFile = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error)
        {
            throw new UserErrorException($"Another quant is running the same trials and keeps them in {path}: wait for it, or stop it.", error);
        }
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            TakeUp(cancellation);
        }
        catch
        {
            Close();
            throw;
        }
        Found = _kept.Count;
    }

    /// <summary>Trials that were there from before.</summary>
    public int Found { get; }

    /// <summary>Trials that are in the file.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _kept.Count;
            }
        }
    }

    /// <inheritdoc/>
    public TrialResult Run(Trial trial, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var key = Key(trial);
        lock (_lock)
        {
            if (_kept.TryGetValue(key, out var known))
            {
                return known;
            }
        }
        var result = _inner.Run(trial, cancellation);
        lock (_lock)
        {
            if (_kept.TryAdd(key, result))
            {
                _file.Write(Encoding.UTF8.GetBytes(Line(result) + "\n"));
                _file.Flush();
            }
        }
        return result;
    }

    /// <summary>Takes the file away: everything it was for is done.</summary>
    public void Remove()
    {
        File.Delete(_path);
        Close();
    }

    /// <summary>Leaves the file for the next process; one without a trial goes.</summary>
    public void Dispose()
    {
        if (_kept.Count == 0)
        {
            File.Delete(_path);
        }
        Close();
    }

    private void Close()
    {
        _file.Dispose();
        _lockFile.Dispose();
        var folder = Path.GetDirectoryName(Path.GetFullPath(_path))!;
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private void TakeUp(CancellationToken cancellation)
    {
        var end = 0L;
        TrialResult? first = null;
        foreach (var (line, at) in LineFile.Read(_path))
        {
            if (ReadOrNull(line) is not { } result)
            {
                break;
            }
            first ??= result;
            _kept[Key(result.Trial)] = result;
            end = at;
        }
        // worth something only if data, algorithm and engine are still the same: then the first trial gives the same line again
        if (first is not null && Line(_inner.Run(first.Trial, cancellation)) != Line(first))
        {
            _kept.Clear();
            end = 0;
        }
        _file.SetLength(end);
        _file.Seek(0, SeekOrigin.End);
    }

    private static string Key(Trial x)
        => FormattableString.Invariant($"{x.From:yyyyMMdd} {x.To:yyyyMMdd} ") + JsonSerializer.Serialize(x.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new[] { p.Key, p.Value }));

    private static string Line(TrialResult x) => JsonSerializer.Serialize(new Kept(
        x.Trial.From, x.Trial.To, new SortedDictionary<string, string>(x.Trial.Parameters.ToDictionary(), StringComparer.Ordinal),
        x.Returns.Conventions.PeriodsPerYear, x.Returns.Conventions.RiskFreeRate, [.. x.Returns.Days.Select(day => day.DayNumber)], x.Returns.Values,
        new KeptTrades(x.Trades.Count, x.Trades.Wins, x.Trades.Losses, x.Trades.Profit, x.Trades.Loss, x.Trades.Fees, x.Trades.Best, x.Trades.Worst),
        x.Account, x.DataPoints, x.Error), Format);

    private static TrialResult? ReadOrNull(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Kept>(line, Format)?.Result();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Kept(
        DateOnly From, DateOnly To, SortedDictionary<string, string> Parameters, double PeriodsPerYear, double RiskFreeRate, int[] Days, double[] Values, KeptTrades Trades,
        TrialAccount? Account, long DataPoints, string? Error)
    {
        public TrialResult Result() => new(
            new Trial(Parameters, From, To),
            new DailyReturns([.. Days.Select(DateOnly.FromDayNumber)], Values, new ReturnConventions { PeriodsPerYear = PeriodsPerYear, RiskFreeRate = RiskFreeRate }),
            new TradeTotals(Trades.Count, Trades.Wins, Trades.Profit, Trades.Loss, Trades.Fees) { Losses = Trades.Losses, Best = Trades.Best, Worst = Trades.Worst },
            Error)
        {
            Account = Account,
            DataPoints = DataPoints,
        };
    }

    // without the figures that follow from these
    private sealed record KeptTrades(int Count, int Wins, int Losses, double Profit, double Loss, double Fees, double? Best, double? Worst);
}
