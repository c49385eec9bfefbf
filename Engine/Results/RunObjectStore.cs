using System.Collections;
using QuantConnect.Interfaces;

namespace Quant.Engine.Results;

/// <summary>The object store of one run: in memory, or in a folder that it reads from and writes to at once.</summary>
internal sealed class RunObjectStore : IObjectStore
{
    private readonly Dictionary<string, byte[]> _objects = new(StringComparer.Ordinal);
    private readonly string? _folder;

    /// <summary>Creates a store.</summary>
    /// <param name="folder">Where objects are files, made when it is needed; null keeps them in memory.</param>
    public RunObjectStore(string? folder = null) => _folder = folder is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>Never raised: what cannot be stored is an exception here.</summary>
    public event EventHandler<ObjectStoreErrorRaisedEventArgs>? ErrorRaised
    {
        add { }
        remove { }
    }

    public long MaxSize => long.MaxValue;

    public int MaxFiles => int.MaxValue;

    public ICollection<string> Keys
    {
        get
        {
            var keys = new SortedSet<string>(_objects.Keys, StringComparer.Ordinal);
            if (Directory.Exists(_folder))
            {
                keys.UnionWith(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')));
            }

            return keys;
        }
    }

    public bool ContainsKey(string path)
    {
        var key = Key(path);
        return _objects.ContainsKey(key) || File.Exists(FileOf(key));
    }

    public byte[] ReadBytes(string path)
    {
        var key = Key(path);
        if (_objects.TryGetValue(key, out var bytes))
        {
            return bytes;
        }

        return FileOf(key) is { } file && File.Exists(file)
            ? _objects[key] = File.ReadAllBytes(file)
            : throw new KeyNotFoundException($"The object store has nothing called '{path}'; ask ObjectStore.ContainsKey first.");
    }

    public bool SaveBytes(string path, byte[] contents)
    {
        var key = Key(path);
        if (!IsAllowed(path))
        {
            throw new ArgumentException(
                $"'{path}' cannot be the name of an object: letters, digits, spaces and / \\ _ # - $ = are allowed, and one dot before an extension.", nameof(path));
        }

        if (contents is null)
        {
            return false;
        }

        _objects[key] = contents;
        if (FileOf(key) is { } file)
        {
            AtomicFile.Write(file, contents);
        }

        return true;
    }

    public bool Delete(string path)
    {
        var key = Key(path);
        var found = _objects.Remove(key);
        if (FileOf(key) is { } file && File.Exists(file))
        {
            File.Delete(file);
            found = true;
        }

        return found;
    }

    public string GetFilePath(string path)
    {
        var file = FileOf(Key(path)) ?? throw new NotSupportedException(
            "ObjectStore.GetFilePath: this run keeps its objects in memory; give it a folder for them, or use --engine lean.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        // whatever is written to the file from now on is what counts
        _objects.Remove(Key(path));
        return file;
    }

    public void Clear()
    {
        if (_folder is not null)
        {
            _objects.Clear();
        }
    }

    public void Dispose()
    {
    }

    public IEnumerator<KeyValuePair<string, byte[]>> GetEnumerator() =>
        Keys.Select(key => KeyValuePair.Create(key, ReadBytes(key))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Key(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.TrimStart('.').TrimStart('/', '\\').Replace('\\', '/');
    }

    /// <summary>Lean's rule: an optional dot, some of the allowed characters, an optional dot, an alphanumeric extension.</summary>
    private static bool IsAllowed(string path)
    {
        var name = path.AsSpan(path.StartsWith('.') ? 1 : 0);
        var dot = name.IndexOf('.');
        var stem = dot < 0 ? name : name[..dot];
        if (stem.IsEmpty)
        {
            return false;
        }

        foreach (var c in stem)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !@"\/_#-$= ".Contains(c))
            {
                return false;
            }
        }

        foreach (var c in dot < 0 ? [] : name[(dot + 1)..])
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private string? FileOf(string key)
    {
        if (_folder is null)
        {
            return null;
        }

        var file = Path.GetFullPath(Path.Combine(_folder, key));
        return file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new ArgumentException($"'{key}' is not a name within the object store.");
    }
}
