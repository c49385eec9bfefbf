using System.Security.Cryptography;
using System.Text;

namespace Quant.Lab.Data.Catalog;

/// <summary>Hashes of data sets: of one file its SHA-256; of several the SHA-256 of the lines <c>sha256  path</c>, sorted by path.</summary>
internal static class ContentHash
{
    /// <summary>The files of paths, relative to a data folder, sorted. What does not exist has none.</summary>
    public static IReadOnlyList<string> Files(string folder, IEnumerable<string> paths)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.Combine(folder, path);
            if (File.Exists(full))
            {
                files.Add(path);
            }
            else if (Directory.Exists(full))
            {
                files.UnionWith(Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories).Select(x => Path.GetRelativePath(folder, x).Replace('\\', '/')));
            }
        }
        return [.. files];
    }

    /// <summary>Hash of a file's content, lower-case hexadecimal.</summary>
    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Hash of the content of a set.</summary>
    /// <param name="files">Path and hash of each file.</param>
    public static string Of(IReadOnlyCollection<(string Path, string Sha256)> files)
        => files.Count == 1
            ? files.First().Sha256
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(x => x.Path, StringComparer.Ordinal).Select(x => $"{x.Sha256}  {x.Path}\n")))));

    /// <summary>Hash of what paths of a data folder hold now.</summary>
    public static string Of(string folder, IEnumerable<string> paths) => Of([.. Files(folder, paths).Select(x => (x, OfFile(Path.Combine(folder, x))))]);
}
