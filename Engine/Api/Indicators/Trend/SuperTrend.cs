using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Trailing stop a number of average true ranges from the bar's middle; 0 until ready.</summary>
public class SuperTrend : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private const decimal None = -1m;
    private readonly decimal _multiplier;
    private readonly int _period;
    private readonly AverageTrueRange _range;
    private decimal _stop;
    private decimal _previousStop = None;
    private decimal _previousUpper;
    private decimal _previousLower;
    private decimal _previousClose;

    /// <summary>Creates the indicator under the given name.</summary>
    public SuperTrend(string name, int period, decimal multiplier, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : base(name)
    {
        _range = new AverageTrueRange(period, movingAverageType);
        _multiplier = multiplier;
        _period = period;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public SuperTrend(int period, decimal multiplier, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : this(FormattableString.Invariant($"SuperTrend({period},{multiplier})"), period, multiplier, movingAverageType)
    {
    }

    /// <summary>The bar's middle plus its ranges.</summary>
    public decimal BasicUpperBand { get; private set; }

    /// <summary>The bar's middle less its ranges.</summary>
    public decimal BasicLowerBand { get; private set; }

    /// <summary>Stop of a downward trend.</summary>
    public decimal CurrentTrailingUpperBand { get; private set; }

    /// <summary>Stop of an upward trend.</summary>
    public decimal CurrentTrailingLowerBand { get; private set; }

    /// <inheritdoc />
    public override bool IsReady => _range.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <inheritdoc />
    public override void Reset()
    {
        _range.Reset();
        _previousLower = 0;
        _previousUpper = 0;
        _previousClose = 0;
        _previousStop = None;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var close = input.Close;
        if (!_range.Update(input))
        {
            _previousClose = close;
            return 0m;
        }
        var middle = (input.High + input.Low) / 2;
        var distance = _multiplier * _range.Current.Value;
        BasicLowerBand = middle - distance;
        BasicUpperBand = middle + distance;
        var lower = BasicLowerBand > _previousLower || _previousClose < _previousLower ? BasicLowerBand : _previousLower;
        var upper = BasicUpperBand < _previousUpper || _previousClose > _previousUpper ? BasicUpperBand : _previousUpper;
        if (_previousStop == None || _previousStop == _previousUpper)
        {
            _stop = close <= upper ? upper : lower;
        }
        else if (_previousStop == _previousLower)
        {
            _stop = close >= lower ? lower : upper;
        }
        _previousClose = close;
        _previousStop = _stop;
        _previousLower = CurrentTrailingLowerBand = lower;
        _previousUpper = CurrentTrailingUpperBand = upper;
        return _stop;
    }
}
