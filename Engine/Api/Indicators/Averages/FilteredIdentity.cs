using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>The value of the last input that passed a filter; 0 until one did.</summary>
public class FilteredIdentity : IndicatorBase<IBaseData>
{
    private readonly Func<IBaseData, bool>? _filter;
    private decimal _lastPassed;

    /// <summary>Creates the indicator.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="filter">Inputs to let through; null for all.</param>
    public FilteredIdentity(string name, Func<IBaseData, bool>? filter)
        : base(name)
    {
        _filter = filter;
    }

    /// <summary>Creates the indicator without a name.</summary>
    /// <param name="filter">Inputs to let through; null for all.</param>
    public FilteredIdentity(Func<IBaseData, bool>? filter)
        : this("", filter)
    {
    }

    /// <summary>Whether an input with a positive value passed.</summary>
    public override bool IsReady => Samples > 0 && Current.Value > 0;

    // The last value outlives a reset, as in Lean.
    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseData input)
    {
        if (_filter is null || _filter(input))
        {
            _lastPassed = input.Value;
        }
        return _lastPassed;
    }
}
