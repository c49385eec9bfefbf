using QuantConnect.Data;

namespace QuantConnect.Securities;

/// <summary>A seeder made of a function, such as <c>GetLastKnownPrices</c>.</summary>
public class FuncSecuritySeeder : ISecuritySeeder
{
    private readonly Func<Security, IEnumerable<BaseData>> _seedFunction;

    /// <summary>Wraps a function that gives one data point.</summary>
    /// <param name="seedFunction">Gives the latest data of a security.</param>
    public FuncSecuritySeeder(Func<Security, BaseData> seedFunction)
        : this(security => [seedFunction(security)])
    {
    }

    /// <summary>Wraps a function that gives several data points.</summary>
    /// <param name="seedFunction">Gives the latest data of a security, in the order in which it is to be applied.</param>
    public FuncSecuritySeeder(Func<Security, IEnumerable<BaseData>> seedFunction) => _seedFunction = seedFunction;

    /// <summary>Applies the function's data to the security. As in Lean an exception of the function counts as no data.</summary>
    /// <param name="security">The security to seed; the canonical symbol of a chain is left alone.</param>
    /// <returns>False if there was no data.</returns>
    public bool SeedSecurity(Security security)
    {
        if (security.Symbol.IsCanonical())
        {
            return true;
        }

        try
        {
            var seeded = false;
            foreach (var data in _seedFunction(security))
            {
                seeded = true;
                security.SetMarketPrice(data);
            }

            return seeded;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
