using MathNet.Numerics;

namespace QuantConnect.Indicators;

/// <summary>End of the straight line fitted to the last values by least squares; the input itself until ready.</summary>
public class LeastSquaresMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly double[] _x;
    private readonly double[] _y;

    /// <summary>Creates the indicator under the given name.</summary>
    public LeastSquaresMovingAverage(string name, int period)
        : base(name, period)
    {
        _x = new double[period];
        _y = new double[period];
        for (var i = 0; i < period; i++)
        {
            _x[i] = i + 1;
        }
        Intercept = new Identity(name + "_Intercept");
        Slope = new Identity(name + "_Slope");
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public LeastSquaresMovingAverage(int period)
        : this($"LSMA({period})", period)
    {
    }

    /// <summary>Value of the line before the first input of the window.</summary>
    public IndicatorBase<IndicatorDataPoint> Intercept { get; }

    /// <summary>Rise of the line per input.</summary>
    public IndicatorBase<IndicatorDataPoint> Slope { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        Intercept.Reset();
        Slope.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        if (!window.IsReady)
        {
            return input.Value;
        }
        FillOldestFirst();
        var (intercept, slope) = Fit.Line(_x, _y);
        Intercept.Update(input.EndTime, (decimal)intercept);
        Slope.Update(input.EndTime, (decimal)slope);
        return Intercept.Current.Value + Slope.Current.Value * Period;
    }

    // Ordered by time; inputs of the same time stay newest first, as Lean's stable sort leaves them.
    private void FillOldestFirst()
    {
        var inputs = Inputs;
        var count = _y.Length;
        var ascending = true;
        for (var i = 0; i < count; i++)
        {
            _y[i] = (double)inputs[count - 1 - i].Value;
            ascending &= i == 0 || inputs[count - 1 - i].EndTime > inputs[count - i].EndTime;
        }
        if (!ascending)
        {
            var next = 0;
            foreach (var point in inputs.OrderBy(static point => point.EndTime))
            {
                _y[next++] = (double)point.Value;
            }
        }
    }
}
