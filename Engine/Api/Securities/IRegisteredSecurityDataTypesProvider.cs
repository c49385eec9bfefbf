namespace QuantConnect.Securities;

/// <summary>The data types that securities may have, by class name.</summary>
public interface IRegisteredSecurityDataTypesProvider
{
    /// <summary>Registers a type.</summary>
    /// <returns>Whether it was registered before.</returns>
    bool RegisterType(Type type);

    /// <summary>Removes a type.</summary>
    /// <returns>Whether it was registered.</returns>
    bool UnregisterType(Type type);

    /// <summary>Looks a type up by its class name, without regard to case.</summary>
    bool TryGetType(string name, out Type? type);
}
