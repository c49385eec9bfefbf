namespace QuantConnect.Securities;

/// <summary>Sets up each security when it is added.</summary>
public interface ISecurityInitializer
{
    /// <summary>Sets models, leverage and the like.</summary>
    /// <param name="security">The new security.</param>
    void Initialize(Security security);
}
