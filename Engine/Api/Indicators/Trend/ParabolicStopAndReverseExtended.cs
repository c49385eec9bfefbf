using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Parabolic stop and reverse with parameters for each direction; negative while short. The close after one bar.</summary>
public class ParabolicStopAndReverseExtended : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _start;
    private readonly decimal _offsetOnReverse;
    private readonly Acceleration _short;
    private readonly Acceleration _long;
    private IBaseDataBar? _previous;
    private bool _isLong;
    private decimal _stop;
    private decimal _extreme;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="sarStart">First stop, negative to start short; 0 to take it from the bars.</param>
    /// <param name="offsetOnReverse">Relative distance added to the stop on a reversal.</param>
    /// <param name="afStartShort">First acceleration while short.</param>
    /// <param name="afIncrementShort">Its increment per new low.</param>
    /// <param name="afMaxShort">Its maximum.</param>
    /// <param name="afStartLong">First acceleration while long.</param>
    /// <param name="afIncrementLong">Its increment per new high.</param>
    /// <param name="afMaxLong">Its maximum.</param>
    public ParabolicStopAndReverseExtended(string name, decimal sarStart = 0.0m, decimal offsetOnReverse = 0.0m, decimal afStartShort = 0.02m, decimal afIncrementShort = 0.02m, decimal afMaxShort = 0.2m, decimal afStartLong = 0.02m, decimal afIncrementLong = 0.02m, decimal afMaxLong = 0.2m)
        : base(name)
    {
        _start = sarStart;
        _offsetOnReverse = offsetOnReverse;
        _short = new Acceleration(afStartShort, afIncrementShort, afMaxShort);
        _long = new Acceleration(afStartLong, afIncrementLong, afMaxLong);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ParabolicStopAndReverseExtended(decimal sarStart = 0.0m, decimal offsetOnReverse = 0.0m, decimal afStartShort = 0.02m, decimal afIncrementShort = 0.02m, decimal afMaxShort = 0.2m, decimal afStartLong = 0.02m, decimal afIncrementLong = 0.02m, decimal afMaxLong = 0.2m)
        : this(
            FormattableString.Invariant($"SAREXT({sarStart},{offsetOnReverse},{afStartShort},{afIncrementShort},{afMaxShort},{afStartLong},{afIncrementLong},{afMaxLong})"),
            sarStart,
            offsetOnReverse,
            afStartShort,
            afIncrementShort,
            afMaxShort,
            afStartLong,
            afIncrementLong,
            afMaxLong)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= 2;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 2;

    /// <inheritdoc />
    public override void Reset()
    {
        _short.Restart();
        _long.Restart();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (_previous is null || Samples == 1)
        {
            _previous = input;
            return _start != 0 ? _start : input.Close;
        }
        if (Samples == 2)
        {
            Start(input, _previous);

            // The second bar is its own predecessor.
            _previous = input;
        }
        var value = _isLong ? StepLong(input, _previous) : StepShort(input, _previous);
        _previous = input;
        return value;
    }

    private static decimal NotBelow(decimal stop, decimal first, decimal second) => Math.Max(Math.Max(stop, first), second);

    private static decimal NotAbove(decimal stop, decimal first, decimal second) => Math.Min(Math.Min(stop, first), second);

    private void Start(IBaseDataBar bar, IBaseDataBar previous)
    {
        if (_start == 0)
        {
            var fallsMore = bar.Low < previous.Low && bar.High - previous.High < previous.Low - bar.Low;
            _isLong = !fallsMore;
            _stop = _isLong ? previous.Low : previous.High;
        }
        else
        {
            _isLong = _start > 0;
            _stop = Math.Abs(_start);
        }
        _extreme = _isLong ? bar.High : bar.Low;
    }

    private decimal StepLong(IBaseDataBar bar, IBaseDataBar previous)
    {
        if (bar.Low > _stop)
        {
            var stop = _stop;
            if (bar.High > _extreme)
            {
                _extreme = bar.High;
                _long.Increase();
            }
            _stop = NotAbove(_stop + _long.Value * (_extreme - _stop), previous.Low, bar.Low);
            return stop;
        }
        _isLong = false;
        _stop = NotBelow(_extreme, previous.High, bar.High);
        if (_offsetOnReverse != 0m)
        {
            _stop += _stop * _offsetOnReverse;
        }
        var reversed = _stop;
        _short.Restart();
        _extreme = bar.Low;
        _stop = NotBelow(_stop + _short.Value * (_extreme - _stop), previous.High, bar.High);
        return -reversed;
    }

    private decimal StepShort(IBaseDataBar bar, IBaseDataBar previous)
    {
        if (bar.High < _stop)
        {
            var stop = _stop;
            if (bar.Low < _extreme)
            {
                _extreme = bar.Low;
                _short.Increase();
            }
            _stop = NotBelow(_stop + _short.Value * (_extreme - _stop), previous.High, bar.High);
            return -stop;
        }
        _isLong = true;
        _stop = NotAbove(_extreme, previous.Low, bar.Low);
        if (_offsetOnReverse != 0m)
        {
            _stop -= _stop * _offsetOnReverse;
        }
        var reversed = _stop;
        _long.Restart();
        _extreme = bar.High;
        _stop = NotAbove(_stop + _long.Value * (_extreme - _stop), previous.Low, bar.Low);
        return reversed;
    }

    private sealed class Acceleration
    {
        private readonly decimal _start;
        private readonly decimal _increment;
        private readonly decimal _maximum;

        public Acceleration(decimal start, decimal increment, decimal maximum)
        {
            Value = _start = start;
            _increment = increment;
            _maximum = maximum;
        }

        public decimal Value { get; private set; }

        public void Restart() => Value = _start;

        public void Increase()
        {
            Value += _increment;
            if (Value > _maximum)
            {
                Value = _maximum;
            }
        }
    }
}
