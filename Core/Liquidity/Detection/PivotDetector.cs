using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>
/// Finds swing highs and lows in closed candles of one time frame. A swing high is above the highs of the <c>LookBack</c> candles before it and not below those of
/// the <c>LookBack</c> candles after it (of equal neighbours the first counts), and prominent enough; a low is the mirror image. It is reported when the last candle
/// on its right has closed.
/// </summary>
public sealed class PivotDetector
{
    private readonly PivotSettings _settings;
    private readonly AverageTrueRange _range;
    private readonly RollingDeviation? _sigma;
    private readonly Bar[] _window;
    private readonly Pivot[] _found = new Pivot[2];
    private long _count;
    private double _lastClose;
    private double _lastHigh = double.NaN;
    private double _lastLow = double.NaN;

    /// <summary>A detector without candles.</summary>
    /// <param name="settings">Which swings count.</param>
    public PivotDetector(PivotSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.LookBack, 1, nameof(settings));
        _settings = settings;
        _range = new AverageTrueRange(settings.UnitPeriod);
        _sigma = settings.Unit == PivotUnit.Sigma ? new RollingDeviation(settings.UnitPeriod) : null;
        _window = new Bar[2 * settings.LookBack + 1];
    }

    /// <summary>Average true range of the candles so far; NaN until known.</summary>
    public double Range => _range.Value;

    /// <summary>Takes the next candle.</summary>
    /// <param name="candle">A closed candle.</param>
    /// <returns>The swings that this candle confirms: none, a high, a low, or a high and a low of one candle. Valid until the next call.</returns>
    public ReadOnlySpan<Pivot> Update(in Bar candle)
    {
        _range.Update(candle);
        if (_count > 0)
        {
            _sigma?.Update(candle.Close - _lastClose);
        }
        _lastClose = candle.Close;
        _window[(int)(_count % _window.Length)] = candle;
        _count++;
        var found = 0;
        if (_count >= _window.Length)
        {
            if (IsPivot(TradeSide.Short))
            {
                _found[found++] = High(candle.End);
            }
            if (IsPivot(TradeSide.Long))
            {
                _found[found++] = Low(candle.End);
            }
        }
        return _found.AsSpan(0, found);
    }

    /// <summary>Forgets all candles.</summary>
    public void Reset()
    {
        _range.Reset();
        _sigma?.Reset();
        _count = 0;
        _lastHigh = double.NaN;
        _lastLow = double.NaN;
    }

    // 0 is the oldest candle of the window
    private ref readonly Bar At(int index) => ref _window[(int)((_count + index) % _window.Length)];

    private bool IsPivot(TradeSide side)
    {
        var middle = _settings.LookBack;
        var extreme = Extreme(middle, side);
        var left = double.PositiveInfinity;
        var right = double.PositiveInfinity;
        for (var i = 1; i <= middle; i++)
        {
            if (Extreme(middle - i, side) >= extreme || Extreme(middle + i, side) > extreme)
            {
                return false;
            }
            left = Math.Min(left, Opposite(middle - i, side));
            right = Math.Min(right, Opposite(middle + i, side));
        }
        var unit = _sigma?.Value ?? _range.Value;
        return _settings.Threshold == 0 || extreme - Math.Max(left, right) >= _settings.Threshold * unit;
    }

    // prices turned upside down for lows, so that both kinds are highs
    private double Extreme(int index, TradeSide side) => side == TradeSide.Short ? At(index).High : -At(index).Low;

    private double Opposite(int index, TradeSide side) => side == TradeSide.Short ? At(index).Low : -At(index).High;

    private Pivot High(long confirmedAt)
    {
        var candle = At(_settings.LookBack);
        var label = double.IsNaN(_lastHigh) ? PivotLabel.First : candle.High > _lastHigh ? PivotLabel.HigherHigh : PivotLabel.LowerHigh;
        _lastHigh = candle.High;
        return new Pivot(TradeSide.Short, candle.High, candle.Start, confirmedAt, label);
    }

    private Pivot Low(long confirmedAt)
    {
        var candle = At(_settings.LookBack);
        var label = double.IsNaN(_lastLow) ? PivotLabel.First : candle.Low < _lastLow ? PivotLabel.LowerLow : PivotLabel.HigherLow;
        _lastLow = candle.Low;
        return new Pivot(TradeSide.Long, candle.Low, candle.Start, confirmedAt, label);
    }
}
