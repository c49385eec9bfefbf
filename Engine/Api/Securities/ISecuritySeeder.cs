namespace QuantConnect.Securities;

/// <summary>Gives a new security its first price.</summary>
public interface ISecuritySeeder
{
    /// <summary>Sets the price of <paramref name="security"/>.</summary>
    /// <param name="security">The new security.</param>
    /// <returns>False if there was no data.</returns>
    bool SeedSecurity(Security security);
}
