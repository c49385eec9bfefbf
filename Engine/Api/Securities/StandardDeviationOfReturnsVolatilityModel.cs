using MathNet.Numerics.Statistics;
using QuantConnect.Data;
using QuantConnect.Indicators;
using QuantConnect.Securities.Volatility;

namespace QuantConnect.Securities;

/// <summary>The sample standard deviation of the returns from price to price, times the square root of 252.</summary>
public class StandardDeviationOfReturnsVolatilityModel : BaseVolatilityModel
{
    private readonly RollingWindow<double> _returns;
    private readonly Resolution? _resolution;
    private readonly TimeSpan _period;
    private DateTime _lastUpdate;
    private decimal _lastPrice;
    private decimal _volatility;
    private bool _isStale;

    /// <summary>Creates the model.</summary>
    /// <param name="periods">Number of returns, at least 2.</param>
    /// <param name="resolution">Resolution of the history it is warmed up with, and of the returns.</param>
    /// <param name="updateFrequency">Time from price to price, by default that of the resolution, or a day.</param>
    public StandardDeviationOfReturnsVolatilityModel(int periods, Resolution? resolution = null, TimeSpan? updateFrequency = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 2);
        _returns = new RollingWindow<double>(periods);
        _resolution = resolution;
        _period = updateFrequency ?? resolution?.ToTimeSpan() ?? TimeSpan.FromDays(1);
    }

    /// <summary>Creates the model with 600 returns of ticks or seconds, a day of minutes, a month of hours or 30 days.</summary>
    /// <param name="resolution">Resolution of the history it is warmed up with, and of the returns.</param>
    /// <param name="updateFrequency">Time from price to price, by default that of the resolution.</param>
    public StandardDeviationOfReturnsVolatilityModel(Resolution resolution, TimeSpan? updateFrequency = null)
        : this(PeriodsOf(resolution), resolution, updateFrequency)
    {
    }

    /// <summary>The volatility as a fraction, 0 before two returns.</summary>
    public override decimal Volatility
    {
        get
        {
            if (_returns.Count < 2)
            {
                return 0m;
            }
            if (_isStale)
            {
                _isStale = false;
                _volatility = _returns.StandardDeviation().SafeDecimalCast() * (decimal)Math.Sqrt(252.0);
            }
            return _volatility;
        }
    }

    /// <summary>Takes in a price if the last one is old enough.</summary>
    public override void Update(Security security, BaseData data)
    {
        if (data.EndTime - _lastUpdate < _period || data.Price <= 0)
        {
            return;
        }
        if (_lastPrice > 0)
        {
            _returns.Add((double)(data.Price / _lastPrice) - 1.0);
            _isStale = true;
        }
        _lastUpdate = data.EndTime;
        _lastPrice = data.Price;
    }

    /// <summary>Starts over, and asks for as many bars as it needs.</summary>
    public override IEnumerable<HistoryRequest> GetHistoryRequirements(Security security, DateTime utcTime)
    {
        _returns.Reset();
        _isStale = false;
        _volatility = 0m;
        _lastUpdate = DateTime.MinValue;
        _lastPrice = 0m;
        return GetHistoryRequirements(security, utcTime, _resolution, _returns.Size + 1);
    }

    private static int PeriodsOf(Resolution resolution) => resolution switch
    {
        Resolution.Tick or Resolution.Second => 600,
        Resolution.Minute => 60 * 24,
        Resolution.Hour => 24 * 30,
        _ => 30
    };
}
