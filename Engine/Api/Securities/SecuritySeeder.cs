namespace QuantConnect.Securities;

/// <summary>Ready-made seeders.</summary>
public static class SecuritySeeder
{
    /// <summary>A seeder that leaves the security without a price.</summary>
    public static readonly ISecuritySeeder Null = new NoSeeding();

    private sealed class NoSeeding : ISecuritySeeder
    {
        public bool SeedSecurity(Security security) => true;
    }
}
