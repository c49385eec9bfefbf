namespace QuantConnect.Securities;

/// <summary>Several initializers, applied in order.</summary>
public class CompositeSecurityInitializer : ISecurityInitializer
{
    private readonly List<ISecurityInitializer> _initializers;

    /// <summary>Creates the sequence.</summary>
    /// <param name="initializers">Applied in this order.</param>
    public CompositeSecurityInitializer(params ISecurityInitializer[] initializers) => _initializers = [.. initializers];

    /// <summary>A copy of the sequence.</summary>
    public List<ISecurityInitializer> Initializers => [.. _initializers];

    /// <summary>Applies all initializers.</summary>
    /// <param name="security">The new security.</param>
    public void Initialize(Security security)
    {
        foreach (var initializer in _initializers)
        {
            initializer.Initialize(security);
        }
    }

    /// <summary>Appends an initializer.</summary>
    /// <param name="initializer">Applied after the others.</param>
    public void AddSecurityInitializer(ISecurityInitializer initializer) => _initializers.Add(initializer);
}
