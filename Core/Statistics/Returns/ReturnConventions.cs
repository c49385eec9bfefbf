namespace Quant.Core.Statistics.Returns;

/// <summary>How returns per period become figures per year.</summary>
public sealed record ReturnConventions
{
    /// <summary>252 days a year, no interest on cash.</summary>
    public static ReturnConventions Daily { get; } = new();

    /// <summary>Periods that make a year: 252 trading days, 365 days for crypto.</summary>
    public double PeriodsPerYear
    {
        get;
        init
        {
            Require.Positive(value, nameof(PeriodsPerYear));
            field = value;
        }
    } = 252;

    /// <summary>Annual risk-free rate, as a fraction.</summary>
    public double RiskFreeRate
    {
        get;
        init => field = double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(RiskFreeRate), value, "A finite annual rate is needed.");
    }

    /// <summary>Risk-free rate of one period: the annual one divided by the periods, as Lean does.</summary>
    public double RiskFreePerPeriod => RiskFreeRate / PeriodsPerYear;
}
