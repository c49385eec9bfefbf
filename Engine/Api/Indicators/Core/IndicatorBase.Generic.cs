using System.Globalization;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>An indicator that takes inputs of one type; derive from it and implement the formula.</summary>
/// <typeparam name="T">Input type; <see cref="IndicatorDataPoint"/> takes any data, by its value.</typeparam>
public abstract class IndicatorBase<T> : IndicatorBase
    where T : IBaseData
{
    private readonly bool _alwaysSucceeds;
    private SecurityIdentifier? _firstId;
    private LastInput _firstInput;
    private Dictionary<SecurityIdentifier, LastInput>? _otherInputs;

    /// <summary>Creates an indicator.</summary>
    /// <param name="name">Name for messages and charts.</param>
    protected IndicatorBase(string name)
        : base(name)
    {
        // Without an own validation no result object is needed per input.
        _alwaysSucceeds = new Func<T, IndicatorResult>(ValidateAndComputeNextValue).Method.DeclaringType == typeof(IndicatorBase<T>);
    }

    /// <summary>
    /// Takes the next input. One that is older than the last of the same symbol is ignored, and so is the very same object twice in a row.
    /// </summary>
    /// <param name="input">The input.</param>
    /// <returns>Whether the indicator is ready afterwards.</returns>
    /// <exception cref="ArgumentException">The input is not of type <typeparamref name="T"/> and cannot become one.</exception>
    public override bool Update(IBaseData input)
    {
        var id = input.Symbol.ID;
        var end = input.EndTime;
        if (IsOld(id, input, end))
        {
            return IsReady;
        }

        Samples++;
        var typed = input is T usable ? usable : Convert(input);
        Remember(id, typed, end);
        decimal value;
        if (_alwaysSucceeds)
        {
            value = ComputeNextValue(typed);
        }
        else
        {
            var result = ValidateAndComputeNextValue(typed);
            if (result.Status != IndicatorStatus.Success)
            {
                return IsReady;
            }
            value = result.Value;
        }
        Publish(new IndicatorDataPoint(typed.Symbol, typed.EndTime, value));
        return IsReady;
    }

    /// <summary>
    /// Takes the value of a bar as the next input; the same as <see cref="Update(IBaseData)"/> with a new data point, which is made only if
    /// the formula needs it.
    /// </summary>
    internal void UpdateWithValueOf(object? sender, IBaseData bar)
    {
        if (!TakesValueAlone || bar is not BaseData known)
        {
            Update(IndicatorDataPoint.Of(bar));
            return;
        }

        var symbol = known.Symbol;
        var end = known.EndTime;
        if (ReferenceEquals(symbol.ID, _firstId))
        {
            if (_firstInput.Exists && end < _firstInput.End)
            {
                return;
            }
            _firstInput = new LastInput(true, null, end);
        }
        else if (IsOld(symbol.ID, null, end))
        {
            return;
        }
        else
        {
            Remember(symbol.ID, null, end);
        }

        Samples++;
        PublishValue(symbol, end, ComputeNextValue(known.Value));
    }

    /// <summary>Takes a value as the next input; only for indicators of values.</summary>
    /// <param name="time">Time of the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the indicator is ready afterwards.</returns>
    /// <exception cref="NotSupportedException">The indicator takes bars.</exception>
    public bool Update(DateTime time, decimal value)
    {
        if (typeof(T) == typeof(IndicatorDataPoint))
        {
            return Update(new IndicatorDataPoint(time, value));
        }
        var ticks = typeof(T) == typeof(IBaseData) ? ", Update(Tick)" : "";
        throw new NotSupportedException($"{GetType().Name} does not support the `Update(DateTime, decimal)` method. "
            + $"Use one of the following methods instead: Update(TradeBar), Update(QuoteBar){ticks}");
    }

    /// <inheritdoc />
    public override void Reset()
    {
        Samples = 0;
        _firstId = null;
        _firstInput = default;
        _otherInputs?.Clear();
        Window.Reset();
        SetCurrent(new IndicatorDataPoint(DateTime.MinValue, 0m));
    }

    /// <summary>Another indicator is equal only if it is the same object; a number is equal if the current value is.</summary>
    /// <param name="obj">Indicator or number.</param>
    public override bool Equals(object? obj)
    {
        if (obj is null or IndicatorBase)
        {
            return ReferenceEquals(this, obj);
        }
        try
        {
            return Current.Value == System.Convert.ToDecimal(obj, CultureInfo.InvariantCulture);
        }
        catch (InvalidCastException)
        {
            return false;
        }
    }

    /// <summary>Hash of the object, not of its value.</summary>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>The formula: computes the next value. Samples already counts this input, Current is still the last value.</summary>
    /// <param name="input">The input.</param>
    /// <returns>The new current value.</returns>
    protected abstract decimal ComputeNextValue(T input);

    /// <summary>Computes the next value and says whether it counts; by default it always does.</summary>
    /// <param name="input">The input.</param>
    /// <returns>The value, which becomes current if successful.</returns>
    protected virtual IndicatorResult ValidateAndComputeNextValue(T input) => new(ComputeNextValue(input));

    /// <summary>
    /// Whether the formula needs nothing of an input but its value at the moment, so that <see cref="ComputeNextValue(decimal)"/> may be called.
    /// Only of classes that are not derived from.
    /// </summary>
    private protected virtual bool TakesValueAlone => false;

    /// <summary>The formula for a value. Samples already counts it, Current is still the last value.</summary>
    private protected virtual decimal ComputeNextValue(decimal value) => throw new InvalidOperationException("Invariant: the formula takes more than a value.");

    private bool IsOld(SecurityIdentifier id, IBaseData? input, DateTime end)
    {
        var previous = IsFirst(id) ? _firstInput : _otherInputs is not null && _otherInputs.TryGetValue(id, out var other) ? other : default;
        return previous.Exists && ((input is not null && ReferenceEquals(input, previous.Input)) || end < previous.End);
    }

    private void Remember(SecurityIdentifier id, object? input, DateTime end)
    {
        var last = new LastInput(true, input, end);
        if (IsFirst(id))
        {
            _firstId ??= id;
            _firstInput = last;
        }
        else
        {
            (_otherInputs ??= [])[id] = last;
        }
    }

    private bool IsFirst(SecurityIdentifier id) => ReferenceEquals(id, _firstId) || _firstId is null || id.Equals(_firstId);

    private void Publish(IndicatorDataPoint current)
    {
        SetCurrent(current);
        OnUpdated(current);
    }

    private static T Convert(IBaseData input)
    {
        if (typeof(T) == typeof(IndicatorDataPoint))
        {
            return (T)(object)new IndicatorDataPoint(input.Symbol, input.EndTime, input.Value);
        }
        throw new ArgumentException($"IndicatorBase.Update() 'input' expected to be of type {typeof(T)} but is of type {input.GetType()}", nameof(input));
    }
}
