namespace QuantConnect.Indicators;

/// <summary>Arnaud Legoux moving average: Gaussian weights around an offset in the window; the input itself until ready.</summary>
public class ArnaudLegouxMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal[] _weights;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Values to average.</param>
    /// <param name="sigma">Narrowness of the bell.</param>
    /// <param name="offset">Place of its top, from 0 for the oldest value to 1 for the newest.</param>
    /// <exception cref="ArgumentException"><paramref name="offset"/> is outside 0 to 1.</exception>
    public ArnaudLegouxMovingAverage(string name, int period, int sigma = 6, decimal offset = 0.85m)
        : base(name, period)
    {
        if (offset < 0 || offset > 1)
        {
            throw new ArgumentException(FormattableString.Invariant($"Offset parameter range is [0,1]. Value: {offset}"), nameof(offset));
        }
        var top = Math.Floor(offset * (period - 1));
        var width = period * 1m / sigma;
        var bell = new double[period];
        for (var i = 0; i < period; i++)
        {
            bell[i] = Math.Exp((double)(-(i - top) * (i - top) / (2 * width * width)));
        }
        var sum = bell.Sum();
        _weights = new decimal[period];
        for (var i = 0; i < period; i++)
        {
            _weights[period - 1 - i] = (decimal)(bell[i] / sum);
        }
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public ArnaudLegouxMovingAverage(string name, int period)
        : this(name, period, 6)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ArnaudLegouxMovingAverage(int period, int sigma, decimal offset = 0.85m)
        : this(FormattableString.Invariant($"ALMA({period},{sigma},{offset})"), period, sigma, offset)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ArnaudLegouxMovingAverage(int period)
        : this(period, 6)
    {
    }

    /// <inheritdoc />
    public override int WarmUpPeriod => _weights.Length;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        if (!IsReady)
        {
            return input.Value;
        }
        var inputs = Inputs;
        var sum = 0m;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += inputs[i].Value * _weights[i];
        }
        return sum;
    }
}
