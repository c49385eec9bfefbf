using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Correlation of the closes of two symbols, -1 to 1.</summary>
public class Correlation : DualSymbolIndicator<IBaseDataBar>
{
    private readonly CorrelationType _correlationType;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="targetSymbol">The symbol.</param>
    /// <param name="referenceSymbol">The symbol it is compared with.</param>
    /// <param name="period">Closes to look at, at least 2.</param>
    /// <param name="correlationType">Kind of correlation.</param>
    /// <exception cref="ArgumentException"><paramref name="period"/> is less than 2.</exception>
    public Correlation(string name, Symbol targetSymbol, Symbol referenceSymbol, int period, CorrelationType correlationType = CorrelationType.Pearson)
        : base(name, targetSymbol, referenceSymbol, period)
    {
        if (period < 2)
        {
            throw new ArgumentException($"Period parameter for Correlation indicator must be greater than 2 but was {period}");
        }
        _correlationType = correlationType;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Correlation(Symbol targetSymbol, Symbol referenceSymbol, int period, CorrelationType correlationType = CorrelationType.Pearson)
        : this($"Correlation({period})", targetSymbol, referenceSymbol, period, correlationType)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => TargetDataPoints.IsReady && ReferenceDataPoints.IsReady;

    /// <inheritdoc />
    protected override decimal ComputeIndicator()
    {
        var target = TargetDataPoints.Select(bar => (double)bar.Close);
        var reference = ReferenceDataPoints.Select(bar => (double)bar.Close);
        var value = _correlationType == CorrelationType.Spearman
            ? MathNet.Numerics.Statistics.Correlation.Spearman(target, reference)
            : MathNet.Numerics.Statistics.Correlation.Pearson(target, reference);
        return IndicatorMath.IsNaNOrZero(value) ? 0m : value.SafeDecimalCast();
    }
}
