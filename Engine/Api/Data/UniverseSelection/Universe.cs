using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>A changing set of symbols; what it selects is subscribed, what it drops is unsubscribed.</summary>
public abstract class Universe : IDisposable
{
    /// <summary>Returned by a selector to say that nothing changes.</summary>
    public static readonly UnchangedUniverse Unchanged = UnchangedUniverse.Instance;

    private readonly Dictionary<Symbol, Member> _members = [];
    private HashSet<Symbol> _lastSelection = [];

    /// <summary>A universe triggered by the data of a subscription.</summary>
    protected Universe(SubscriptionDataConfig config)
    {
        Configuration = config;
        UniverseSettings = null!;
    }

    /// <summary>Raised after a selection that differs from the one before.</summary>
    public event EventHandler? SelectionChanged;

    /// <summary>What the last selection returned.</summary>
    public HashSet<Symbol> Selected { get; set; } = [];

    /// <summary>Whether selection may run ahead of the algorithm.</summary>
    public virtual bool Asynchronous
    {
        get => UniverseSettings.Asynchronous ?? false;
        set => UniverseSettings.Asynchronous = value;
    }

    /// <summary>Type of the securities.</summary>
    public SecurityType SecurityType => Configuration.SecurityType;

    /// <summary>Market of the securities.</summary>
    public string Market => Configuration.Market;

    /// <summary>The universe's own symbol.</summary>
    public Symbol Symbol => Configuration.Symbol;

    /// <summary>Type of the data that triggers selection.</summary>
    public Type DataType => Configuration.Type;

    /// <summary>Whether the universe is being removed: its next selection is empty.</summary>
    public virtual bool DisposeRequested { get; protected set; }

    /// <summary>How selected securities are subscribed.</summary>
    public virtual UniverseSettings UniverseSettings { get; set; }

    /// <summary>The subscription that triggers selection.</summary>
    public virtual SubscriptionDataConfig Configuration { get; }

    /// <summary>The securities in the universe now.</summary>
    public Dictionary<Symbol, Security> Members => _members.ToDictionary(x => x.Key, x => x.Value.Security);

    internal IReadOnlyDictionary<Symbol, Member> MemberRecords => _members;

    /// <summary>Raised whenever membership changes; the universe manager keeps its list of active securities by it.</summary>
    internal event Action? MembersChanged;

    /// <summary>Whether a member may leave now: its minimum time is over, or it or the universe is going away.</summary>
    public virtual bool CanRemoveMember(DateTime utcTime, Security security)
    {
        if (DisposeRequested || security.IsDelisted)
        {
            return true;
        }
        if (!_members.TryGetValue(security.Symbol, out var member))
        {
            return false;
        }
        var minimum = UniverseSettings.MinimumTimeInUniverse;
        return RoundToUnit(utcTime - member.Added, minimum) >= minimum;
    }

    /// <summary>Runs the selector unless the universe is being removed, and raises <see cref="SelectionChanged"/> on differences.</summary>
    /// <returns>The selection, or <see cref="Unchanged"/>.</returns>
    public IEnumerable<Symbol> PerformSelection(DateTime utcTime, BaseDataCollection data)
    {
        if (DisposeRequested)
        {
            OnSelectionChanged();
            return [];
        }
        var result = SelectSymbols(utcTime, data);
        if (ReferenceEquals(result, Unchanged))
        {
            return Unchanged;
        }
        var selection = result.ToHashSet();
        var same = selection.SetEquals(_lastSelection);
        _lastSelection = selection;
        if (same)
        {
            return Unchanged;
        }
        OnSelectionChanged(selection);
        return selection;
    }

    /// <summary>The symbols that are to be in the universe from now on.</summary>
    public abstract IEnumerable<Symbol> SelectSymbols(DateTime utcTime, BaseDataCollection data);

    /// <summary>The subscriptions a selected security needs; adds their configurations to the service.</summary>
    /// <param name="security">The selected security.</param>
    /// <param name="currentTimeUtc">Start of the data, UTC, inclusive.</param>
    /// <param name="maximumEndTimeUtc">End of the data, UTC, inclusive.</param>
    /// <param name="subscriptionService">Holds the configurations.</param>
    public virtual IEnumerable<SubscriptionRequest> GetSubscriptionRequests(
        Security security, DateTime currentTimeUtc, DateTime maximumEndTimeUtc, ISubscriptionDataConfigService subscriptionService)
        => subscriptionService
            .Add(
                security.Symbol,
                UniverseSettings.Resolution,
                UniverseSettings.FillForward,
                UniverseSettings.ExtendedMarketHours,
                subscriptionDataTypes: UniverseSettings.SubscriptionDataTypes!,
                dataNormalizationMode: UniverseSettings.DataNormalizationMode,
                dataMappingMode: UniverseSettings.DataMappingMode,
                contractDepthOffset: (uint)Math.Abs(UniverseSettings.ContractDepthOffset))
            .Select(config => new SubscriptionRequest(false, this, security, config, currentTimeUtc, maximumEndTimeUtc));

    /// <summary>Whether a symbol is in the universe now.</summary>
    public bool ContainsMember(Symbol symbol) => _members.ContainsKey(symbol);

    /// <summary>Asks for the removal of the universe; its members leave at the next selection.</summary>
    public virtual void Dispose() => DisposeRequested = true;

    /// <summary>Raises <see cref="SelectionChanged"/>.</summary>
    protected void OnSelectionChanged(HashSet<Symbol> selection = null!) => SelectionChanged?.Invoke(this, new SelectionEventArgs(selection ?? []));

    internal virtual bool AddMember(DateTime utcTime, Security security, bool isInternal)
    {
        if (DisposeRequested || security.IsDelisted || !_members.TryAdd(security.Symbol, new Member(utcTime, security, isInternal)))
        {
            return false;
        }
        MembersChanged?.Invoke();
        return true;
    }

    internal virtual bool RemoveMember(DateTime utcTime, Security security)
    {
        if (!CanRemoveMember(utcTime, security) || !_members.Remove(security.Symbol))
        {
            return false;
        }
        MembersChanged?.Invoke();
        return true;
    }

    /// <summary>A stay is measured in the largest of day, hour, minute or second that the minimum reaches, rounded to the nearest.</summary>
    private static TimeSpan RoundToUnit(TimeSpan stay, TimeSpan minimum)
    {
        foreach (var unit in (ReadOnlySpan<TimeSpan>)[Time.OneDay, Time.OneHour, Time.OneMinute, Time.OneSecond])
        {
            if (minimum >= unit)
            {
                return stay.Round(unit);
            }
        }
        return minimum == TimeSpan.Zero ? stay : stay.Round(minimum);
    }

    /// <summary>The type of <see cref="Unchanged"/>.</summary>
    public sealed class UnchangedUniverse : IEnumerable<string>, IEnumerable<Symbol>
    {
        /// <summary>The only instance.</summary>
        public static readonly UnchangedUniverse Instance = new();

        private UnchangedUniverse()
        {
        }

        IEnumerator<Symbol> IEnumerable<Symbol>.GetEnumerator() => Enumerable.Empty<Symbol>().GetEnumerator();

        IEnumerator<string> IEnumerable<string>.GetEnumerator() => Enumerable.Empty<string>().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => Enumerable.Empty<Symbol>().GetEnumerator();
    }

    /// <summary>A security's membership.</summary>
    public sealed class Member
    {
        /// <summary>A membership from its parts.</summary>
        public Member(DateTime added, Security security, bool isInternal)
        {
            Added = added;
            Security = security;
            IsInternal = isInternal;
        }

        /// <summary>When the security entered, UTC.</summary>
        public DateTime Added { get; init; }

        /// <summary>The security.</summary>
        public Security Security { get; init; }

        /// <summary>Whether only the engine sees it.</summary>
        public bool IsInternal { get; init; }
    }

    /// <summary>Says what a selection chose.</summary>
    public class SelectionEventArgs : EventArgs
    {
        /// <summary>Arguments for a selection.</summary>
        public SelectionEventArgs(HashSet<Symbol> currentSelection) => CurrentSelection = currentSelection;

        /// <summary>The symbols chosen.</summary>
        public HashSet<Symbol> CurrentSelection { get; }
    }
}
