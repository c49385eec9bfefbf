using System.Text.Json;
using System.Text.Json.Serialization;
using Quant.Lab.Data.Files;

namespace Quant.Lab.Data.Catalog;

/// <summary>
/// The data sets of a folder: those of <c>metadata.json</c>, which people keep and git holds, and those of <c>metadata.local.json</c>, which the commands
/// keep about what they wrote.
/// </summary>
internal static class DataCatalog
{
    public const string Kept = "metadata.json";
    public const string Local = "metadata.local.json";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true, NewLine = "\n", UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The sets of one of the two files; none if there is no such file.</summary>
    /// <exception cref="UserErrorException">The file cannot be read.</exception>
    public static IReadOnlyList<DataSet> Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return [];
        }
        try
        {
            return JsonSerializer.Deserialize<Sheet>(File.ReadAllBytes(path), Layout)?.Sets ?? [];
        }
        catch (JsonException error)
        {
            throw new UserErrorException($"{path} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Adds sets to the local file as part of a change; a set with the same paths is replaced.</summary>
    /// <param name="change">The change; its files count as being in place.</param>
    /// <param name="sets">The sets; their hashes are worked out here.</param>
    /// <param name="written">The files of the change.</param>
    public static void Add(StagedFolder change, IReadOnlyList<DataSet> sets, IReadOnlyList<WrittenFile> written)
    {
        var hashes = written.ToDictionary(x => x.Path, x => x.Sha256, StringComparer.Ordinal);
        var kept = Read(change.Folder, Local).Where(old => !sets.Any(x => x.Paths.SequenceEqual(old.Paths)));
        var added = sets.Select(set => set with { Sha256 = HashAfter(change.Folder, set.Paths, hashes) });
        var sheet = new Sheet { Sets = [.. kept.Concat(added).OrderBy(x => string.Join(" ", x.Paths), StringComparer.Ordinal)] };
        change.Write(Local, [.. JsonSerializer.SerializeToUtf8Bytes(sheet, Layout), (byte)'\n']);
    }

    private static string HashAfter(string folder, IReadOnlyList<string> paths, Dictionary<string, string> written)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in ContentHash.Files(folder, paths).Where(x => !written.ContainsKey(x)))
        {
            files[file] = ContentHash.OfFile(Path.Combine(folder, file));
        }
        foreach (var (file, hash) in written.Where(x => paths.Any(p => x.Key == p || x.Key.StartsWith(p + "/", StringComparison.Ordinal))))
        {
            files[file] = hash;
        }
        return ContentHash.Of([.. files.Select(x => (x.Key, x.Value))]);
    }

    private sealed record Sheet
    {
        [JsonPropertyName("sets")]
        public IReadOnlyList<DataSet> Sets { get; init; } = [];
    }
}
