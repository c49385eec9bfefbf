using QuantConnect.Securities;

namespace QuantConnect.Interfaces;

/// <summary>Knows the initializer that new securities go through.</summary>
public interface ISecurityInitializerProvider
{
    /// <summary>The initializer in force now.</summary>
    ISecurityInitializer SecurityInitializer { get; }
}
