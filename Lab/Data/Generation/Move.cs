namespace Quant.Lab.Data.Generation;

/// <summary>Middle prices of one minute.</summary>
/// <param name="Open">First price.</param>
/// <param name="High">Highest.</param>
/// <param name="Low">Lowest.</param>
/// <param name="Close">Last.</param>
/// <param name="Return">From open to close.</param>
/// <param name="Variance">Expected variance of the return when the minute began.</param>
/// <param name="Agitation">Volatility as a multiple of what is usual at this time of day.</param>
internal readonly record struct Move(double Open, double High, double Low, double Close, double Return, double Variance, double Agitation)
{
    /// <summary>The same move at other prices.</summary>
    /// <param name="factor">What prices are multiplied with.</param>
    /// <param name="lowest">No price falls below it.</param>
    public Move Scaled(double factor, double lowest) => this with
    {
        Open = Math.Max(lowest, Open * factor),
        High = Math.Max(lowest, High * factor),
        Low = Math.Max(lowest, Low * factor),
        Close = Math.Max(lowest, Close * factor),
    };
}
