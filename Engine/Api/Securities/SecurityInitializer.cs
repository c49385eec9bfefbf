namespace QuantConnect.Securities;

/// <summary>Ready-made security initializers.</summary>
public static class SecurityInitializer
{
    /// <summary>An initializer that does nothing.</summary>
    public static readonly ISecurityInitializer Null = new NoInitialization();

    private sealed class NoInitialization : ISecurityInitializer
    {
        public void Initialize(Security security)
        {
        }
    }
}
