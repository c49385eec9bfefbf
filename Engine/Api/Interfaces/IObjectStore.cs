namespace QuantConnect.Interfaces;

/// <summary>Keeps bytes by name. Names are paths with <c>/</c>.</summary>
public interface IObjectStore : IDisposable, IEnumerable<KeyValuePair<string, byte[]>>
{
    /// <summary>Raised when something could not be stored.</summary>
    event EventHandler<ObjectStoreErrorRaisedEventArgs>? ErrorRaised;

    /// <summary>Largest total size, bytes.</summary>
    long MaxSize { get; }

    /// <summary>Largest number of objects.</summary>
    int MaxFiles { get; }

    /// <summary>Names of all objects.</summary>
    ICollection<string> Keys { get; }

    /// <summary>Whether there is an object of this name.</summary>
    bool ContainsKey(string path);

    /// <summary>Contents of an object.</summary>
    byte[]? ReadBytes(string path);

    /// <summary>Stores an object, replacing one of the same name.</summary>
    /// <returns>Whether it was stored.</returns>
    bool SaveBytes(string path, byte[] contents);

    /// <summary>Removes an object.</summary>
    /// <returns>Whether there was one.</returns>
    bool Delete(string path);

    /// <summary>The file behind an object.</summary>
    string GetFilePath(string path);

    /// <summary>Forgets what is held in memory; files stay.</summary>
    void Clear();
}
