using System.IO.Compression;

namespace Quant.Architecture.Tests.Contract;

/// <summary>Lean's public API, read from the listing in the folder <c>LeanApi</c>.</summary>
internal sealed class LeanApi
{
    private readonly Dictionary<string, List<ApiLine>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiLine> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _chains = new(StringComparer.Ordinal);

    public LeanApi(IEnumerable<ApiLine> lines)
    {
        foreach (var line in lines)
        {
            var owner = ApiLine.Definition(line.Owner);
            if (line.Kind == "type")
            {
                _types[owner] = line;
            }
            var key = owner + "\t" + line.Name;
            if (!_members.TryGetValue(key, out var list))
            {
                _members[key] = list = [];
            }
            list.Add(line);
        }
    }

    /// <summary>The listing beside this assembly.</summary>
    public static LeanApi Load() => new(Lines());

    /// <summary>The lines of the listing beside this assembly.</summary>
    public static IEnumerable<ApiLine> Lines()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "LeanApi");
        return Directory.EnumerateFiles(folder, "*.tsv*").Order(StringComparer.Ordinal).SelectMany(Lines).Select(ApiLine.Parse);
    }

    public int TypeCount => _types.Count;

    /// <summary>The type of a full name, whatever its arguments are called; null if Lean has none.</summary>
    public ApiLine? Find(string type) => _types.GetValueOrDefault(ApiLine.Definition(type));

    /// <summary>
    /// The members of a type that have a name, those of its bases after its own; of an interface those of the interfaces it extends.
    /// What a class has of an interface only, it implements explicitly: a plugin cannot call it on the class.
    /// </summary>
    public IEnumerable<ApiLine> Members(string type, string name)
    {
        var isInterface = IsInterface(ApiLine.Definition(type));
        return Chain(ApiLine.Definition(type)).Where(x => IsInterface(x) == isInterface).SelectMany(x => _members.GetValueOrDefault(x + "\t" + name) ?? []);
    }

    /// <summary>The type itself, then its bases and interfaces, as definitions.</summary>
    public IReadOnlyList<string> Chain(string definition)
    {
        if (_chains.TryGetValue(definition, out var known))
        {
            return known;
        }
        var result = new List<string>();
        var waiting = new Queue<string>([definition]);
        while (waiting.TryDequeue(out var next))
        {
            if (result.Contains(next))
            {
                continue;
            }
            result.Add(next);
            foreach (var parent in _types.GetValueOrDefault(next)?.Parents ?? [])
            {
                waiting.Enqueue(ApiLine.Definition(parent));
            }
        }
        return _chains[definition] = result;
    }

    private bool IsInterface(string definition) => _types.GetValueOrDefault(definition)?.Signature.StartsWith("interface", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Lines(string file)
    {
        using Stream stream = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
