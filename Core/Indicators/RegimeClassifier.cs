using Quant.Core.Bars;

namespace Quant.Core.Indicators;

/// <summary>
/// Tells the regime of the market, by the first of these that holds:
/// <list type="number">
/// <item><see cref="MarketRegime.HighVolatility"/> if <c>ATR(short) &gt;= ratio * ATR(long)</c>;</item>
/// <item><see cref="MarketRegime.TrendUp"/> or <see cref="MarketRegime.TrendDown"/> if the efficiency ratio of the closes is at least <c>threshold</c>,
/// by the sign of the way they went;</item>
/// <item><see cref="MarketRegime.Range"/>.</item>
/// </list>
/// </summary>
public sealed class RegimeClassifier
{
    private readonly IndicatorOptions _options;
    private readonly AverageTrueRange _longRange;
    private readonly EfficiencyRatio _efficiency;
    private double _shortRange = double.NaN;

    /// <summary>A classifier without bars.</summary>
    /// <param name="options">Periods and thresholds.</param>
    public RegimeClassifier(IndicatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _longRange = new AverageTrueRange(options.LongAtrPeriod);
        _efficiency = new EfficiencyRatio(options.EfficiencyPeriod);
    }

    /// <summary>The regime after the last bar.</summary>
    public MarketRegime Value
    {
        get
        {
            var longRange = _longRange.Value;
            var efficiency = _efficiency.Value;
            return double.IsNaN(longRange) || double.IsNaN(_shortRange) || double.IsNaN(efficiency) ? MarketRegime.Unknown
                : longRange > 0 && _shortRange >= _options.HighVolatilityRatio * longRange ? MarketRegime.HighVolatility
                : efficiency < _options.TrendThreshold || _efficiency.Change == 0 ? MarketRegime.Range
                : _efficiency.Change > 0 ? MarketRegime.TrendUp : MarketRegime.TrendDown;
        }
    }

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A bar with finite prices.</param>
    /// <param name="shortRange">The short average true range after this bar; NaN if not known.</param>
    /// <returns>The new <see cref="Value"/>.</returns>
    public MarketRegime Update(in Bar bar, double shortRange)
    {
        _longRange.Update(bar);
        _efficiency.Update(bar.Close);
        _shortRange = shortRange;
        return Value;
    }

    /// <summary>The same for a bar that is known to be valid; the regime is told when it is asked for.</summary>
    internal void Take(in Bar bar, double shortRange)
    {
        _longRange.Take(bar);
        _efficiency.Take(bar.Close);
        _shortRange = shortRange;
    }

    /// <summary>Forgets all bars.</summary>
    public void Reset()
    {
        _longRange.Reset();
        _efficiency.Reset();
        _shortRange = double.NaN;
    }
}
