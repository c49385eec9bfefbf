using System.Globalization;
using System.Text.Json;
using Quant.Framework.Risk;
using QuantConnect.Storage;

namespace Quant.RiskModels.Guard;

/// <summary>
/// What risk control must not forget when the algorithm is started again: the highest equity, where the day began, and whether trading is halted.
/// Kept in Lean's object store if it has a key there; otherwise for the run only, as backtests must not know of each other.
/// </summary>
public sealed class RiskMemory
{
    private static readonly TimeSpan SaveInterval = TimeSpan.FromMinutes(5);

    private readonly ObjectStore? _store;
    private readonly string _key = "";
    private Content _content = new();
    private DateTime _savedAt;

    private RiskMemory()
    {
    }

    private RiskMemory(ObjectStore store, string key) => (_store, _key) = (store, key);

    /// <summary>Highest equity so far, in account currency; null before the first look.</summary>
    public decimal? Peak => _content.Peak;

    /// <summary>Equity at the start of the day; null before the first look.</summary>
    public decimal? DayStart => _content.DayStart;

    /// <summary>The day, in exchange time; null before the first look.</summary>
    public DateOnly? Day => _content.Day;

    /// <summary>Whether the day's loss has ended trading for the day.</summary>
    public bool IsDayOver => _content.IsDayOver;

    /// <summary>Name of the halt in force, its time in UTC; null if there is none. Re-arming takes this name.</summary>
    public string? Halt => _content.Halt;

    /// <summary>A memory for one run.</summary>
    public static RiskMemory OfRun() => new();

    /// <summary>A memory that outlives restarts.</summary>
    /// <param name="store">Lean's object store.</param>
    /// <param name="key">Name of the object, the same at every start.</param>
    /// <exception cref="InvalidDataException">There is an object of that name that is no such memory. Trading must not go on as if there had been no halt.</exception>
    public static RiskMemory In(ObjectStore store, string key)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        var memory = new RiskMemory(store, key);
        if (store.ContainsKey(key))
        {
            try
            {
                memory._content = JsonSerializer.Deserialize<Content>(store.Read(key) ?? "") ?? throw new JsonException("it is empty");
            }
            catch (JsonException error)
            {
                throw new InvalidDataException(
                    $"The risk state \"{key}\" in the object store cannot be read ({error.Message}). It may say that trading is halted: look at it, then delete it to start anew.", error);
            }
        }
        return memory;
    }

    /// <summary>Takes the equity of a look into account.</summary>
    internal void See(decimal equity, DateTime utc)
    {
        if (_content.Peak is { } peak && equity <= peak)
        {
            return;
        }
        _content = _content with { Peak = equity };
        if (utc - _savedAt >= SaveInterval)
        {
            Save(utc);
        }
    }

    /// <summary>A new day begins.</summary>
    internal void BeginDay(DateOnly day, decimal equity, DateTime utc)
    {
        _content = _content with { Day = day, DayStart = equity, IsDayOver = false };
        Save(utc);
    }

    /// <summary>The day's loss ends trading until the next one.</summary>
    internal void EndDay(DateTime utc)
    {
        _content = _content with { IsDayOver = true };
        Save(utc);
    }

    /// <summary>Halts trading until it is re-armed.</summary>
    internal void Trip(RiskReason reason, DateTime utc)
    {
        _content = _content with { Halt = utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture), HaltReason = reason.ToString() };
        Save(utc);
    }

    /// <summary>Ends the halt of a name; false if that is not the one in force. The highest equity is counted anew from now on.</summary>
    internal bool Rearm(string name, decimal equity, DateTime utc)
    {
        if (_content.Halt is null || _content.Halt != name)
        {
            return false;
        }
        _content = _content with { Halt = null, HaltReason = null, Peak = equity };
        Save(utc);
        return true;
    }

    private void Save(DateTime utc)
    {
        _savedAt = utc;
        if (_store is not null && !_store.Save(_key, JsonSerializer.Serialize(_content)))
        {
            throw new InvalidOperationException($"The risk state \"{_key}\" could not be saved in the object store; without it a halt would not survive a restart.");
        }
    }

    private sealed record Content
    {
        public decimal? Peak { get; init; }

        public decimal? DayStart { get; init; }

        public DateOnly? Day { get; init; }

        public bool IsDayOver { get; init; }

        public string? Halt { get; init; }

        public string? HaltReason { get; init; }
    }
}
