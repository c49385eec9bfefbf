using MathNet.Numerics.Statistics;
using QuantConnect.Data;
using QuantConnect.Indicators;
using QuantConnect.Securities.Volatility;

namespace QuantConnect.Securities;

/// <summary>The sample standard deviation of prices, divided by their mean.</summary>
public class RelativeStandardDeviationVolatilityModel : BaseVolatilityModel
{
    private readonly RollingWindow<double> _prices;
    private readonly TimeSpan _period;
    private DateTime _lastUpdate;
    private decimal _volatility;
    private bool _isStale;

    /// <summary>Creates the model.</summary>
    /// <param name="periodSpan">Time from price to price.</param>
    /// <param name="periods">Number of prices, at least 2.</param>
    public RelativeStandardDeviationVolatilityModel(TimeSpan periodSpan, int periods)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 2);
        _period = periodSpan;
        _prices = new RollingWindow<double>(periods);
        _lastUpdate = Earliest;
    }

    /// <summary>The volatility as a fraction, 0 before two prices.</summary>
    public override decimal Volatility
    {
        get
        {
            if (_prices.Count < 2)
            {
                return 0m;
            }
            if (_isStale)
            {
                _isStale = false;
                var mean = Math.Abs(_prices.Mean().SafeDecimalCast());
                if (mean != 0m)
                {
                    _volatility = _prices.StandardDeviation().SafeDecimalCast() / mean;
                }
            }
            return _volatility;
        }
    }

    /// <summary>A time that any data lies at least one period after.</summary>
    private DateTime Earliest => DateTime.MinValue + TimeSpan.FromMilliseconds(_period.TotalMilliseconds * _prices.Size);

    /// <summary>Takes in a price if the last one is old enough.</summary>
    public override void Update(Security security, BaseData data)
    {
        if (data.EndTime - _lastUpdate >= _period && data.Price > 0)
        {
            _prices.Add((double)data.Price);
            _isStale = true;
            _lastUpdate = data.EndTime;
        }
    }

    /// <summary>Starts over, and asks for as many bars of the finest subscription as it needs.</summary>
    /// <exception cref="InvalidOperationException">The model does not know the security's subscriptions.</exception>
    public override IEnumerable<HistoryRequest> GetHistoryRequirements(Security security, DateTime utcTime)
    {
        var configs = Configs(security);
        _prices.Reset();
        _isStale = false;
        _volatility = 0m;
        _lastUpdate = Earliest;
        return GetHistoryRequirements(security, utcTime, configs.Min(x => x.Resolution), _prices.Size + 1);
    }
}
