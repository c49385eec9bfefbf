using MathNet.Numerics.Statistics;
using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Covariance of the symbol's returns with the reference's, relative to the latter's variance.</summary>
public class Beta : DualSymbolIndicator<IBaseDataBar>
{
    private readonly RollingWindow<double> _targetReturns;
    private readonly RollingWindow<double> _referenceReturns;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="targetSymbol">The symbol.</param>
    /// <param name="referenceSymbol">The symbol it is compared with.</param>
    /// <param name="period">Returns to look at, at least 2.</param>
    /// <exception cref="ArgumentException"><paramref name="period"/> is less than 2.</exception>
    public Beta(string name, Symbol targetSymbol, Symbol referenceSymbol, int period)
        : base(name, targetSymbol, referenceSymbol, 2)
    {
        if (period < 2)
        {
            throw new ArgumentException($"Period parameter for Beta indicator must be greater than 2 but was {period}.");
        }
        _targetReturns = new RollingWindow<double>(period);
        _referenceReturns = new RollingWindow<double>(period);
        WarmUpPeriod += period - 1;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Beta(Symbol targetSymbol, Symbol referenceSymbol, int period)
        : this($"B({period})", targetSymbol, referenceSymbol, period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Beta(string name, int period, Symbol targetSymbol, Symbol referenceSymbol)
        : this(name, targetSymbol, referenceSymbol, period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _targetReturns.IsReady && _referenceReturns.IsReady;

    /// <inheritdoc />
    public override void Reset()
    {
        _targetReturns.Reset();
        _referenceReturns.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeIndicator()
    {
        if (TargetDataPoints.IsReady)
        {
            _targetReturns.Add(LastReturn(TargetDataPoints));
        }
        if (ReferenceDataPoints.IsReady)
        {
            _referenceReturns.Add(LastReturn(ReferenceDataPoints));
        }
        var variance = _referenceReturns.Variance();
        var covariance = _targetReturns.Covariance(_referenceReturns);
        return (decimal)((IndicatorMath.IsNaNOrZero(covariance) ? 0 : covariance) / (IndicatorMath.IsNaNOrZero(variance) ? 1 : variance));
    }
}
