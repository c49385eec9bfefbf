using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Last turning point of the price, moves below a threshold left out.</summary>
public class ZigZag : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _minTrendLength;
    private readonly decimal _sensitivity;
    private IBaseDataBar? _pivot;
    private bool _pivotIsLow;
    private int _barsSincePivot;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="sensitivity">Relative move that makes a turn, above 0 and below 1.</param>
    /// <param name="minTrendLength">Bars a trend lasts at least.</param>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public ZigZag(string name, decimal sensitivity = 0.05m, int minTrendLength = 1)
        : base(name)
    {
        if (sensitivity <= 0 || sensitivity >= 1)
        {
            throw new ArgumentException("Sensitivity must be between 0 and 1.", nameof(sensitivity));
        }
        if (minTrendLength < 1)
        {
            throw new ArgumentException("Minimum trend length must be greater than 0.", nameof(minTrendLength));
        }
        HighPivot = new Identity(name + "_HighPivot");
        LowPivot = new Identity(name + "_LowPivot");
        _sensitivity = sensitivity;
        _minTrendLength = minTrendLength;
        PivotType = PivotPointType.Low;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ZigZag(decimal sensitivity = 0.05m, int minTrendLength = 1)
        : this(FormattableString.Invariant($"ZZ({sensitivity},{minTrendLength})"), sensitivity, minTrendLength)
    {
    }

    /// <summary>Last high turning point.</summary>
    public Identity HighPivot { get; }

    /// <summary>Last low turning point.</summary>
    public Identity LowPivot { get; }

    /// <summary>Kind of the last turning point.</summary>
    public PivotPointType PivotType { get; private set; }

    /// <inheritdoc />
    public override bool IsReady => Samples > _minTrendLength;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _minTrendLength + 1;

    /// <inheritdoc />
    public override void Reset()
    {
        _pivot = null;
        PivotType = PivotPointType.Low;
        HighPivot.Reset();
        LowPivot.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (_pivot is null)
        {
            SetPivot(input, true);
            return 0m;
        }
        var value = _pivotIsLow ? _pivot.Low : _pivot.High;
        var canTurn = _barsSincePivot >= _minTrendLength;
        if (_pivotIsLow)
        {
            if (canTurn && input.High >= _pivot.Low * (1m + _sensitivity))
            {
                value = SetPivot(input, false);
            }
            else if (input.Low <= _pivot.Low)
            {
                value = SetPivot(input, true);
            }
        }
        else if (canTurn && input.Low <= _pivot.High * (1m - _sensitivity))
        {
            value = SetPivot(input, true);
        }
        else if (input.High >= _pivot.High)
        {
            value = SetPivot(input, false);
        }
        _barsSincePivot++;
        return value;
    }

    private decimal SetPivot(IBaseDataBar bar, bool isLow)
    {
        _pivot = bar;
        _barsSincePivot = 0;
        if (_pivotIsLow != isLow)
        {
            PivotType = isLow ? PivotPointType.Low : PivotPointType.High;
            _pivotIsLow = isLow;
        }
        var line = isLow ? LowPivot : HighPivot;
        line.Update(bar.EndTime, isLow ? bar.Low : bar.High);
        return line.Current.Value;
    }
}
