using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>An indicator of a symbol compared with another.</summary>
/// <typeparam name="TInput">Input type.</typeparam>
public abstract class DualSymbolIndicator<TInput> : MultiSymbolIndicator<TInput>
    where TInput : IBaseData
{
    /// <summary>Creates an indicator.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="targetSymbol">The symbol.</param>
    /// <param name="referenceSymbol">The symbol it is compared with.</param>
    /// <param name="period">Inputs to keep per symbol.</param>
    protected DualSymbolIndicator(string name, Symbol targetSymbol, Symbol referenceSymbol, int period)
        : base(name, [targetSymbol, referenceSymbol], period)
    {
        TargetDataPoints = DataBySymbol[targetSymbol].DataPoints;
        ReferenceDataPoints = DataBySymbol[referenceSymbol].DataPoints;
        TargetSymbol = targetSymbol;
        ReferenceSymbol = referenceSymbol;
    }

    /// <summary>Inputs of the symbol, newest first.</summary>
    protected IReadOnlyWindow<TInput> TargetDataPoints { get; }

    /// <summary>Inputs of the symbol it is compared with, newest first.</summary>
    protected IReadOnlyWindow<TInput> ReferenceDataPoints { get; }

    /// <summary>The symbol it is compared with.</summary>
    protected Symbol ReferenceSymbol { get; }

    /// <summary>The symbol.</summary>
    protected Symbol TargetSymbol { get; }

    private protected static double LastReturn(IReadOnlyWindow<IBaseDataBar> bars) => (double)(bars[0].Close.SafeDivision(bars[1].Close) - 1);
}
