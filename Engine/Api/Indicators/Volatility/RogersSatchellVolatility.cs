using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Rogers and Satchell's volatility per bar; 0 until ready or for a bar with a price of 0.</summary>
public class RogersSatchellVolatility : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly Sum _sum;

    /// <summary>Creates the indicator under its default name.</summary>
    public RogersSatchellVolatility(int period)
        : this($"RSV({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public RogersSatchellVolatility(string name, int period)
        : base(name)
    {
        _period = period;
        _sum = new Sum(name + "_Sum", period);
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <inheritdoc />
    public override void Reset()
    {
        _sum.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (input.Open == 0 || input.High == 0 || input.Low == 0 || input.Close == 0)
        {
            return 0m;
        }
        double open = (double)input.Open, high = (double)input.High, low = (double)input.Low, close = (double)input.Close;
        _sum.Update(input.EndTime, (decimal)(Math.Log(high / close) * Math.Log(high / open) + Math.Log(low / close) * Math.Log(low / open)));
        return IsReady ? (decimal)Math.Sqrt((double)_sum.Current.Value / _period) : 0m;
    }
}
