using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Return of the symbol beyond what its beta explains; 0 until ready.</summary>
public class Alpha : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly Symbol _target;
    private readonly Symbol _reference;
    private readonly decimal _period;
    private readonly RateOfChange _targetChange;
    private readonly RateOfChange _referenceChange;
    private readonly Beta _beta;
    private readonly IRiskFreeInterestRateModel _riskFreeRate;
    private decimal _alpha;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="targetSymbol">The symbol.</param>
    /// <param name="referenceSymbol">The symbol it is compared with.</param>
    /// <param name="alphaPeriod">Bars the return is of, at least 1.</param>
    /// <param name="betaPeriod">Returns beta is computed from, at least 2.</param>
    /// <param name="riskFreeRateModel">Gives the risk-free rate of a day.</param>
    /// <exception cref="ArgumentException">A period is too small, or the symbols are the same.</exception>
    public Alpha(string name, Symbol targetSymbol, Symbol referenceSymbol, int alphaPeriod, int betaPeriod, IRiskFreeInterestRateModel riskFreeRateModel)
        : base(name)
    {
        if (targetSymbol == referenceSymbol)
        {
            throw new ArgumentException("The target and reference symbols cannot be the same.");
        }
        if (alphaPeriod < 1)
        {
            throw new ArgumentException("The period must be equal or greater than 1.");
        }
        if (betaPeriod < 2)
        {
            throw new ArgumentException("The beta period must be equal or greater than 2.");
        }
        _target = targetSymbol;
        _reference = referenceSymbol;
        _period = alphaPeriod;
        _riskFreeRate = riskFreeRateModel;
        _targetChange = new RateOfChange($"{name}_TargetROC", alphaPeriod);
        _referenceChange = new RateOfChange($"{name}_ReferenceROC", alphaPeriod);
        _beta = new Beta($"{name}_Beta", targetSymbol, referenceSymbol, betaPeriod);
        WarmUpPeriod = Math.Max(alphaPeriod, betaPeriod) + 1;
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Alpha(string name, Symbol targetSymbol, Symbol referenceSymbol, int alphaPeriod, int betaPeriod, decimal? riskFreeRate = null)
        : this(name, targetSymbol, referenceSymbol, alphaPeriod, betaPeriod, new ConstantRiskFreeRateInterestRateModel(riskFreeRate ?? 0m))
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Alpha(Symbol targetSymbol, Symbol referenceSymbol, int alphaPeriod, int betaPeriod, decimal? riskFreeRate = null)
        : this(FormattableString.Invariant($"ALPHA({targetSymbol},{referenceSymbol},{alphaPeriod},{betaPeriod},{riskFreeRate})"), targetSymbol, referenceSymbol, alphaPeriod, betaPeriod, riskFreeRate)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Alpha(Symbol targetSymbol, Symbol referenceSymbol, int period, decimal? riskFreeRate = null)
        : this(FormattableString.Invariant($"ALPHA({targetSymbol},{referenceSymbol},{period},{riskFreeRate})"), targetSymbol, referenceSymbol, period, period, riskFreeRate)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Alpha(string name, Symbol targetSymbol, Symbol referenceSymbol, int period, decimal? riskFreeRate = null)
        : this(name, targetSymbol, referenceSymbol, period, period, riskFreeRate)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Alpha(Symbol targetSymbol, Symbol referenceSymbol, int alphaPeriod, int betaPeriod, IRiskFreeInterestRateModel riskFreeRateModel)
        : this($"ALPHA({targetSymbol},{referenceSymbol},{alphaPeriod},{betaPeriod})", targetSymbol, referenceSymbol, alphaPeriod, betaPeriod, riskFreeRateModel)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Alpha(Symbol targetSymbol, Symbol referenceSymbol, int period, IRiskFreeInterestRateModel riskFreeRateModel)
        : this($"ALPHA({targetSymbol},{referenceSymbol},{period})", targetSymbol, referenceSymbol, period, period, riskFreeRateModel)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Alpha(string name, Symbol targetSymbol, Symbol referenceSymbol, int period, IRiskFreeInterestRateModel riskFreeRateModel)
        : this(name, targetSymbol, referenceSymbol, period, period, riskFreeRateModel)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _targetChange.IsReady && _beta.IsReady && _referenceChange.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; private set; }

    /// <inheritdoc />
    public override void Reset()
    {
        _targetChange.Reset();
        _referenceChange.Reset();
        _beta.Reset();
        _alpha = 0m;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (input.Symbol == _target)
        {
            _targetChange.Update(input.EndTime, input.Close);
        }
        else if (input.Symbol == _reference)
        {
            _referenceChange.Update(input.EndTime, input.Close);
        }
        else
        {
            throw new ArgumentException($"The input symbol {input.Symbol} is not the target or reference symbol.");
        }
        _beta.Update(input);
        if (_targetChange.Samples == _referenceChange.Samples)
        {
            _alpha = IsReady ? Compute() : 0m;
        }
        return _alpha;
    }

    private decimal Compute()
    {
        var target = _targetChange.Current.Value / _period;
        var reference = _referenceChange.Current.Value / _period;
        var riskFree = _riskFreeRate.GetInterestRate(_targetChange.Current.EndTime);
        return target - (riskFree + _beta.Current.Value * (reference - riskFree));
    }
}
