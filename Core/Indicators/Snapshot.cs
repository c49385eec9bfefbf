namespace Quant.Core.Indicators;

/// <summary>The values of an <see cref="IndicatorPack"/> after one bar, frozen before anything decides on them. Values not known yet are NaN.</summary>
/// <param name="Time">End of the bar, UTC ticks.</param>
/// <param name="EmaFast">Fast exponential average of the close.</param>
/// <param name="EmaSlow">Slow exponential average of the close.</param>
/// <param name="Atr">Average true range, in the unit of the price.</param>
/// <param name="VolumeAverage">Average volume, this bar included.</param>
/// <param name="Regime">Regime of the market.</param>
public readonly record struct Snapshot(long Time, double EmaFast, double EmaSlow, double Atr, double VolumeAverage, MarketRegime Regime)
{
    /// <summary>Whether every value is known.</summary>
    public bool IsReady => Regime != MarketRegime.Unknown && !double.IsNaN(EmaSlow) && !double.IsNaN(EmaFast) && !double.IsNaN(Atr) && !double.IsNaN(VolumeAverage);
}
