using System.Dynamic;

namespace QuantConnect.Securities;

public partial class Security
{
    /// <summary>A value attached by name.</summary>
    /// <exception cref="KeyNotFoundException">There is none with that name.</exception>
    public object? this[string key]
    {
        get => Get<object>(key);
        set => Set(key, value);
    }

    /// <summary>Attaches a value by name, in place of an earlier one.</summary>
    public void Add(string key, object? value) => Set(key, value);

    /// <summary>Attaches a value by name, in place of an earlier one.</summary>
    public void Set(string key, object? value) => Cache.Properties[key] = value;

    /// <summary>Looks up a value attached by name.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public bool TryGet<T>(string key, out T? value)
    {
        var exists = Cache.Properties.TryGetValue(key, out var found);
        value = exists ? (T?)found : default;
        return exists;
    }

    /// <summary>A value attached by name.</summary>
    /// <exception cref="KeyNotFoundException">There is none with that name.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T? Get<T>(string key) => (T?)Cache.Properties[key];

    /// <summary>Removes a value attached by name.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string key) => Cache.Properties.Remove(key);

    /// <summary>Removes a value attached by name and returns it.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public bool Remove<T>(string key, out T? value)
    {
        var existed = Cache.Properties.Remove(key, out var found);
        value = existed ? (T?)found : default;
        return existed;
    }

    /// <summary>Removes all values attached by name.</summary>
    public void Clear() => Cache.Properties.Clear();

    /// <summary>Reads an attached value through a <c>dynamic</c> reference.</summary>
    public override bool TryGetMember(GetMemberBinder binder, out object? result) => Cache.Properties.TryGetValue(binder.Name, out result);

    /// <summary>Attaches a value through a <c>dynamic</c> reference.</summary>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        Set(binder.Name, value);
        return true;
    }
}
