using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Wilder's parabolic stop and reverse; the close after one bar.</summary>
public class ParabolicStopAndReverse : ParabolicStopAndReverseExtended, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="afStart">First acceleration.</param>
    /// <param name="afIncrement">Its increment per new extreme.</param>
    /// <param name="afMax">Its maximum.</param>
    public ParabolicStopAndReverse(string name, decimal afStart = 0.02m, decimal afIncrement = 0.02m, decimal afMax = 0.2m)
        : base(name, 0.0m, 0.0m, afStart, afIncrement, afMax, afStart, afIncrement, afMax)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ParabolicStopAndReverse(decimal afStart = 0.02m, decimal afIncrement = 0.02m, decimal afMax = 0.2m)
        : this(FormattableString.Invariant($"PSAR({afStart},{afIncrement},{afMax})"), afStart, afIncrement, afMax)
    {
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input) => Math.Abs(base.ComputeNextValue(input));
}
