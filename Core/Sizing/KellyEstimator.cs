namespace Quant.Core.Sizing;

/// <summary>
/// Kelly's fraction from the results of closed trades in multiples of the risk taken (R). Growth <c>E log(1 + f R)</c> to second order is greatest at
/// <c>f = m / (v + m²)</c> with the mean <c>m</c> and the variance <c>v</c> of R (Thorp 2006). As both are estimates, betting the estimate over-bets:
/// it is shrunk by <c>m² / (m² + v / n)</c>, the factor that maximises expected growth when the mean is known with variance <c>v / n</c> only
/// (Baker and McHale 2013). It tends to 1 as trades come in. A mean that is not above 0 gives 0.
/// </summary>
public sealed class KellyEstimator
{
    private double _squares;

    /// <summary>Trades seen.</summary>
    public int Count { get; private set; }

    /// <summary>Mean result of a trade, in R; NaN without trades.</summary>
    public double Mean { get; private set; } = double.NaN;

    /// <summary>Sample variance of the results, in R²; NaN with fewer than two trades.</summary>
    public double Variance => Count > 1 ? _squares / (Count - 1) : double.NaN;

    /// <summary>Kelly's fraction of equity to risk per trade, taking the estimates for the truth; NaN with fewer than two trades.</summary>
    public double Full
    {
        get
        {
            var power = Variance + Mean * Mean;
            return Count < 2 ? double.NaN : Mean <= 0 ? 0 : Mean / power;
        }
    }

    /// <summary>Factor from 0 to 1 for the error of the estimates; NaN with fewer than two trades.</summary>
    public double Shrinkage => Count < 2 ? double.NaN : Mean <= 0 ? 0 : Mean * Mean / (Mean * Mean + Variance / Count);

    /// <summary>Kelly's fraction after shrinkage; NaN with fewer than two trades.</summary>
    public double Shrunk => Full * Shrinkage;

    /// <summary>Takes the result of a closed trade.</summary>
    /// <param name="result">Profit or loss after costs, divided by what was at risk at the stop; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The result is not finite.</exception>
    public void Add(double result)
    {
        if (!double.IsFinite(result))
        {
            throw new ArgumentOutOfRangeException(nameof(result), result, "The result of a trade is a finite number of R.");
        }
        Count++;
        if (Count == 1)
        {
            Mean = result;
            return;
        }
        // Welford: exact to rounding however long the track record
        var delta = result - Mean;
        Mean += delta / Count;
        _squares += delta * (result - Mean);
    }

    /// <summary>Forgets all trades.</summary>
    public void Reset()
    {
        Count = 0;
        Mean = double.NaN;
        _squares = 0;
    }
}
