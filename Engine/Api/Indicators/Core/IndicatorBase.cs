using System.Globalization;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;

namespace QuantConnect.Indicators;

/// <summary>State common to all indicators: name, current value with its window, number of inputs, event.</summary>
public abstract partial class IndicatorBase : WindowBase<IndicatorDataPoint>, IIndicator
{
    private HashSet<IDataConsolidator>? _consolidators;
    private PendingPoints? _pending;

    /// <summary>Creates an indicator without a name.</summary>
    protected IndicatorBase()
        : base(DefaultWindowSize)
    {
        SetCurrent(new IndicatorDataPoint(DateTime.MinValue, 0m));
        Name = null!;
    }

    /// <summary>Creates an indicator.</summary>
    /// <param name="name">Name for messages and charts.</param>
    protected IndicatorBase(string name)
        : this()
    {
        Name = name;
    }

    /// <inheritdoc />
    public event IndicatorUpdatedHandler? Updated;

    /// <summary>Consolidators that feed this indicator; removing it from the algorithm removes them.</summary>
    public ISet<IDataConsolidator> Consolidators => _consolidators ??= [];

    /// <summary>The value before the current one; 0 at <see cref="DateTime.MinValue"/> if there is none.</summary>
    public override IndicatorDataPoint Previous => base.Previous ?? new IndicatorDataPoint(DateTime.MinValue, 0m);

    /// <inheritdoc />
    public string Name { get; protected set; }

    /// <inheritdoc />
    public long Samples { get; internal set; }

    /// <inheritdoc />
    public abstract bool IsReady { get; }

    /// <inheritdoc />
    public abstract bool Update(IBaseData input);

    /// <inheritdoc />
    public abstract void Reset();

    /// <summary>Compares the current values.</summary>
    /// <param name="other">Indicator to compare with; null comes first.</param>
    public int CompareTo(IIndicator? other) => other is null ? 1 : Current.CompareTo(other.Current);

    /// <summary>Compares the current values.</summary>
    /// <param name="obj">Indicator to compare with.</param>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is none.</exception>
    public int CompareTo(object? obj) => obj is IndicatorBase other
        ? CompareTo((IIndicator)other)
        : throw new ArgumentException("Object must be of type " + GetType().Name, nameof(obj));

    /// <summary>The current value, with one to five decimals.</summary>
    public override string ToString() => CurrentValue.ToString("#######0.0####", CultureInfo.InvariantCulture);

    /// <summary>Name and current value.</summary>
    public string ToDetailedString() => $"{Name} - {this}";

    /// <summary>Raises <see cref="Updated"/>.</summary>
    /// <param name="consolidated">The new current value.</param>
    protected virtual void OnUpdated(IndicatorDataPoint consolidated) => Updated?.Invoke(this, consolidated);

    /// <summary>The number of the current value, without making the object of it.</summary>
    internal decimal CurrentValue => IsWindowBehind ? _pending!.Value : Current.Value;

    private protected void SetCurrent(IndicatorDataPoint value) => Current = value;

    /// <summary>
    /// Makes a value current; the object is made when somebody asks for it. Only for classes of which nobody can override what happens to
    /// new values.
    /// </summary>
    private protected void PublishValue(Symbol symbol, DateTime end, decimal value)
    {
        if (Updated is null && (IsWindowBehind || PendingPoints.CanServe(Window)))
        {
            (_pending ??= new PendingPoints()).Add(symbol, end, value);
            IsWindowBehind = true;
            return;
        }
        var current = new IndicatorDataPoint(symbol, end, value);
        SetCurrent(current);
        OnUpdated(current);
    }

    private protected override void CatchUp(RollingWindow<IndicatorDataPoint> window) => _pending!.MoveTo(window);

    /// <summary>The last input of a symbol; the object only if there was one.</summary>
    private protected readonly record struct LastInput(bool Exists, object? Input, DateTime End);
}
