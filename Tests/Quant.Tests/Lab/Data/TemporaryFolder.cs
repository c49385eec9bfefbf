namespace Quant.Tests.Lab.Data;

/// <summary>A folder of its own that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("quant-data-").FullName;

    public string this[string path] => Path.Combine(Root, path);

    /// <summary>All files, relative, sorted, with their content as hexadecimal.</summary>
    public IReadOnlyList<(string Path, string Content)> Files()
        => [.. Paths().Select(x => (x, Convert.ToHexString(File.ReadAllBytes(this[x]))))];

    public IReadOnlyList<string> Paths()
        => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(x => Path.GetRelativePath(Root, x).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
