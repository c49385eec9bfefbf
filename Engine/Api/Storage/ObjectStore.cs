using System.Collections;
using System.Text;
using System.Xml;
using System.Xml.Serialization;
using QuantConnect.Interfaces;

namespace QuantConnect.Storage;

/// <summary>Text, XML and bytes by name, kept by an <see cref="IObjectStore"/>. Names are paths with <c>/</c>.</summary>
public sealed class ObjectStore : IObjectStore
{
    private readonly IObjectStore _store;

    /// <summary>Wraps <paramref name="store"/>.</summary>
    public ObjectStore(IObjectStore store) => _store = store;

    /// <summary>Raised when something could not be stored.</summary>
    public event EventHandler<ObjectStoreErrorRaisedEventArgs>? ErrorRaised
    {
        add => _store.ErrorRaised += value;
        remove => _store.ErrorRaised -= value;
    }

    /// <summary>Largest total size, bytes.</summary>
    public long MaxSize => _store.MaxSize;

    /// <summary>Largest number of objects.</summary>
    public int MaxFiles => _store.MaxFiles;

    /// <summary>Names of all objects.</summary>
    public ICollection<string> Keys => _store.Keys;

    /// <summary>Forgets what is held in memory; files stay.</summary>
    public void Clear() => _store.Clear();

    /// <summary>Whether there is an object of this name.</summary>
    public bool ContainsKey(string path) => _store.ContainsKey(path);

    /// <summary>Contents of an object.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public byte[]? ReadBytes(string path) => _store.ReadBytes(path);

    /// <summary>Stores bytes, replacing an object of the same name.</summary>
    /// <returns>Whether they were stored.</returns>
    public bool SaveBytes(string path, byte[] contents) => _store.SaveBytes(path, contents);

    /// <summary>Removes an object.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(string path) => _store.Delete(path);

    /// <summary>The file behind an object. It may be written to; <see cref="Save(string)"/> then stores it.</summary>
    public string GetFilePath(string path) => _store.GetFilePath(path);

    /// <summary>Text of an object, UTF-8 by default.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public string? Read(string path, Encoding? encoding = null) =>
        _store.ReadBytes(path) is { } bytes ? (encoding ?? Encoding.UTF8).GetString(bytes) : null;

    /// <summary>Same as <see cref="Read"/>.</summary>
    public string? ReadString(string path, Encoding? encoding = null) => Read(path, encoding);

    /// <summary>An object saved by <see cref="SaveXml{T}"/>.</summary>
    public T? ReadXml<T>(string path, Encoding? encoding = null)
    {
        using var text = new StringReader(Read(path, encoding) ?? string.Empty);
        using var reader = XmlReader.Create(text);
        return (T?)new XmlSerializer(typeof(T)).Deserialize(reader);
    }

    /// <summary>Stores the file that <see cref="GetFilePath"/> named.</summary>
    /// <exception cref="ArgumentException">Nothing was written to that file.</exception>
    public bool Save(string path)
    {
        var file = GetFilePath(path);
        return File.Exists(file)
            ? _store.SaveBytes(path, File.ReadAllBytes(file))
            : throw new ArgumentException($"There is no file '{file}' for the object '{path}'; write to it before saving.", nameof(path));
    }

    /// <summary>Stores text, UTF-8 by default, replacing an object of the same name.</summary>
    /// <returns>Whether it was stored.</returns>
    public bool Save(string path, string text, Encoding? encoding = null) => _store.SaveBytes(path, (encoding ?? Encoding.UTF8).GetBytes(text));

    /// <summary>Same as <see cref="Save(string, string, Encoding)"/>.</summary>
    public bool SaveString(string path, string text, Encoding? encoding = null) => Save(path, text, encoding);

    /// <summary>Stores <paramref name="obj"/> as XML.</summary>
    /// <returns>Whether it was stored.</returns>
    public bool SaveXml<T>(string path, T obj, Encoding? encoding = null)
    {
        using var writer = new StringWriter();
        new XmlSerializer(typeof(T)).Serialize(writer, obj);
        return Save(path, writer.ToString(), encoding);
    }

    /// <summary>All objects with their contents.</summary>
    public IEnumerator<KeyValuePair<string, byte[]>> GetEnumerator() => _store.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Closes the store.</summary>
    public void Dispose() => _store.Dispose();
}
