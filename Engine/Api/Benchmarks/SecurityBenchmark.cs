using QuantConnect.Securities;

namespace QuantConnect.Benchmarks;

/// <summary>The price of a security, in account currency.</summary>
public class SecurityBenchmark : IBenchmark
{
    /// <summary>Wraps a security.</summary>
    /// <param name="security">The security; something else has to keep its price up to date.</param>
    public SecurityBenchmark(Security security) => Security = security;

    /// <summary>The security.</summary>
    public Security Security { get; }

    /// <summary>Current price times the current conversion rate of the quote currency.</summary>
    /// <param name="time">Not used: the price is that of the algorithm's current time.</param>
    public decimal Evaluate(DateTime time) => Security.Price * Security.QuoteCurrency.ConversionRate;

    /// <summary>Creates a security for use as a benchmark only, and the benchmark of it.</summary>
    /// <param name="securities">Where the security is made.</param>
    /// <param name="symbol">The symbol.</param>
    public static SecurityBenchmark CreateInstance(SecurityManager securities, Symbol symbol) => new(securities.CreateBenchmarkSecurity(symbol));
}
