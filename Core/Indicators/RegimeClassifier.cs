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
    public MarketRegime Value { get; private set; }

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A bar with finite prices.</param>
    /// <param name="shortRange">The short average true range after this bar; NaN if not known.</param>
    /// <returns>The new <see cref="Value"/>.</returns>
    public MarketRegime Update(in Bar bar, double shortRange)
    {
        var longRange = _longRange.Update(bar);
        var efficiency = _efficiency.Update(bar.Close);
        Value = double.IsNaN(longRange) || double.IsNaN(shortRange) || double.IsNaN(efficiency) ? MarketRegime.Unknown
            : longRange > 0 && shortRange >= _options.HighVolatilityRatio * longRange ? MarketRegime.HighVolatility
            : efficiency < _options.TrendThreshold || _efficiency.Change == 0 ? MarketRegime.Range
            : _efficiency.Change > 0 ? MarketRegime.TrendUp : MarketRegime.TrendDown;
        return Value;
    }

    /// <summary>Forgets all bars.</summary>
    public void Reset()
    {
        _longRange.Reset();
        _efficiency.Reset();
        Value = MarketRegime.Unknown;
    }
}
