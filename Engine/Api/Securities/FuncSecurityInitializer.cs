namespace QuantConnect.Securities;

/// <summary>An initializer made of a function.</summary>
public class FuncSecurityInitializer : ISecurityInitializer
{
    private readonly Action<Security> _initializer;

    /// <summary>Wraps <paramref name="initializer"/>.</summary>
    /// <param name="initializer">Called for each new security.</param>
    public FuncSecurityInitializer(Action<Security> initializer) => _initializer = initializer;

    /// <summary>Calls the function.</summary>
    /// <param name="security">The new security.</param>
    public void Initialize(Security security) => _initializer(security);
}
