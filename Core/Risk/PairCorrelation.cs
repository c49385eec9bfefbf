namespace Quant.Core.Risk;

/// <summary>
/// Exponentially weighted correlation of two series of returns, means taken as 0 (RiskMetrics 1996): each sum is <c>decay * sum + product</c>.
/// Only returns known of both count, so that it stays within ±1.
/// </summary>
public sealed class PairCorrelation
{
    private readonly double _decay;
    private double _xx;
    private double _yy;
    private double _xy;

    /// <summary>A pair without returns.</summary>
    /// <param name="decay">Weight of the past, above 0 and below 1; RiskMetrics uses 0.94 for daily returns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decay is out of range.</exception>
    public PairCorrelation(double decay)
        => _decay = decay is > 0 and < 1 ? decay : throw new ArgumentOutOfRangeException(nameof(decay), decay, "The decay is above 0 and below 1.");

    /// <summary>Returns seen of both.</summary>
    public int Count { get; private set; }

    /// <summary>The correlation, from -1 to 1; NaN before two returns or while one of the series does not move.</summary>
    public double Value => Count > 1 && _xx > 0 && _yy > 0 ? Math.Clamp(_xy / Math.Sqrt(_xx * _yy), -1, 1) : double.NaN;

    /// <summary>Takes the returns of one bar; nothing if either is not finite.</summary>
    public void Update(double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            return;
        }
        _xx = _decay * _xx + x * x;
        _yy = _decay * _yy + y * y;
        _xy = _decay * _xy + x * y;
        Count++;
    }
}
