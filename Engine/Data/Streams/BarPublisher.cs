using Quant.Engine.Data.Clocks;
using Quant.Engine.Data.Corporate;
using Quant.Engine.Models;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Engine.Data.Streams;

/// <summary>Makes the bars an algorithm gets: adjusted prices, rounded times, and the instant they become known.</summary>
internal sealed class BarPublisher
{
    private readonly StreamPlan _plan;
    private readonly SubscriptionDataConfig _config;
    private readonly FactorFile? _factors;
    private readonly EmitClock _clock;
    private readonly BarFactory _bars;
    private readonly long _increment;
    private readonly bool _strict;
    private readonly bool _emitsEvents;
    private readonly DataNormalizationMode _mode;
    private long _nextScaleDate = long.MinValue;
    private decimal _factor = 1m;
    private decimal _sum;
    private PriceScale? _scale;

    /// <summary>Prepares to publish.</summary>
    /// <param name="plan">Subscription.</param>
    /// <param name="factors">Factors for prices as they are published; null if there are none or the rows come with theirs.</param>
    public BarPublisher(StreamPlan plan, FactorFile? factors)
    {
        _plan = plan;
        _config = plan.Config;
        _factors = factors;
        _clock = new EmitClock(plan.Hours.TimeZone, plan.StartUtc.Ticks);
        _bars = new BarFactory(plan.Format.IsQuote);
        _increment = _config.Increment.Ticks;
        _strict = plan.IsStrict(TimeSpan.FromDays(1));
        _emitsEvents = _config.TickType == TickType.Trade;
        _mode = EffectiveMode(_config.DataNormalizationMode);
    }

    /// <summary>Whether the factors of the day and the normalisation mode of the moment are applied.</summary>
    public bool IsScaled => _factors is not null;

    /// <summary>Makes the bar of a point, or returns null for an event that the subscription does not carry.</summary>
    /// <param name="point">Point.</param>
    /// <param name="symbol">Symbol under the ticker it has at the time.</param>
    /// <param name="emitTicksUtc">When it becomes known.</param>
    public BaseData? Publish(in BarPoint point, Symbol symbol, out long emitTicksUtc)
    {
        if (point.Event is { } data)
        {
            emitTicksUtc = 0;
            if (!_emitsEvents || (_config.IsInternalFeed && data is Split or Dividend))
            {
                return null;
            }
            emitTicksUtc = _clock.ToUtc(point.End);
            return data;
        }
        var row = point.Row!;
        var scale = _factors is null ? row.Scale : CurrentScale(point);
        emitTicksUtc = _clock.ToUtc(point.End);
        var (time, end) = Times(point);
        return _bars.Make(row, symbol, time, end, point.IsFillForward, scale);
    }

    private (long Time, long End) Times(in BarPoint point)
    {
        var (time, end) = (point.Time, point.End);
        var span = end - time;
        if (_strict && span > TimeSpan.TicksPerHour)
        {
            if (point.IsFillForward)
            {
                _plan.Session.MoveTo(time);
                return (_plan.Session.Open, _plan.Session.Close);
            }
            return (time, end);
        }
        var trueSpan = span == _increment ? span : _plan.ExchangeClock.ToUtc(end) - _plan.ExchangeClock.ToUtc(time);
        var rounded = _plan.RoundDown(time, trueSpan);
        if (!_plan.Window.IsOpen(rounded, rounded + trueSpan))
        {
            rounded = new DateTime(time)
                .ExchangeRoundDownInTimeZone(new TimeSpan(trueSpan), _plan.Hours, _config.DataTimeZone, _config.ExtendedMarketHours).Ticks;
        }
        return (rounded, rounded + span);
    }

    private PriceScale? CurrentScale(in BarPoint point)
    {
        var isNew = point.End >= _nextScaleDate && TakeFactor(point);
        var sum = _config.SumOfDividends;
        if (isNew || !DecimalMath.AreSame(sum, _sum))
        {
            _sum = sum;
            _scale = _factor == 1m && sum == 0 ? null : new PriceScale(_factor, _mode == DataNormalizationMode.TotalReturn ? sum : 0m);
        }
        var mode = _config.DataNormalizationMode;
        if (_scale is null || mode == DataNormalizationMode.Raw)
        {
            return null;
        }
        if (mode != _mode)
        {
            throw new ArgumentException(
                $"{_config.Symbol.Value}: normalisation {mode} was asked for during the run, but the subscription was made for {_mode}. Set it when adding the security.");
        }
        return _scale;
    }

    /// <summary>Takes the factor of a bar's date, if it is a later date than the last one.</summary>
    private bool TakeFactor(in BarPoint point)
    {
        var date = RowMerger.ScaleDate(point.Time, point.End);
        if (date < _nextScaleDate || (point.IsFillForward && _nextScaleDate != long.MinValue))
        {
            return false;
        }
        date -= date % TimeSpan.TicksPerDay;
        _nextScaleDate = date + TimeSpan.TicksPerDay;
        _factor = _factors!.PriceScale(new DateTime(date), _mode, null);
        _config.PriceScaleFactor = _factor;
        return true;
    }

    /// <summary>Raw data can be switched to adjusted data while running, so its factors are those of adjusted data.</summary>
    private static DataNormalizationMode EffectiveMode(DataNormalizationMode mode) => mode == DataNormalizationMode.Raw ? DataNormalizationMode.Adjusted : mode;
}
