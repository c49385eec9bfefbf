namespace QuantConnect.Securities;

/// <summary>The data types that securities may have, by class name.</summary>
public class RegisteredSecurityDataTypesProvider : IRegisteredSecurityDataTypesProvider
{
    /// <summary>A provider that remembers nothing, for securities outside of an algorithm.</summary>
    public static readonly IRegisteredSecurityDataTypesProvider Null = new Nothing();

    private readonly Dictionary<string, Type> _types = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Registers a type.</summary>
    /// <returns>Whether it was registered before.</returns>
    /// <exception cref="InvalidOperationException">Another type of the same class name is registered.</exception>
    public bool RegisterType(Type type)
    {
        if (_types.TryAdd(type.Name, type))
        {
            return false;
        }
        var existing = _types[type.Name];
        return existing == type ? true : throw new InvalidOperationException(
            $"Data types need different class names, but {existing} and {type} are both called {type.Name}. Rename one of them.");
    }

    /// <summary>Removes a type.</summary>
    /// <returns>Whether it was registered.</returns>
    public bool UnregisterType(Type type) => _types.Remove(type.Name);

    /// <summary>Looks a type up by its class name, without regard to case.</summary>
    public bool TryGetType(string name, out Type? type) => _types.TryGetValue(name, out type);

    private sealed class Nothing : IRegisteredSecurityDataTypesProvider
    {
        public bool RegisterType(Type type) => false;

        public bool UnregisterType(Type type) => false;

        public bool TryGetType(string name, out Type? type)
        {
            type = null;
            return false;
        }
    }
}
