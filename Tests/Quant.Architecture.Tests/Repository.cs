using System.Reflection;
using System.Xml.Linq;

namespace Quant.Architecture.Tests;

/// <summary>The files of the workspace, as git sees them: without build output, data and copies that tools leave behind.</summary>
internal static class Repository
{
    private static readonly HashSet<string> SkippedFolders = new(StringComparer.Ordinal)
    {
        ".git", "bin", "obj", "TestResults", "runs", ".vs", ".idea", ".vscode", ".cache", "backtests", "live", "optimizations", "BenchmarkDotNet.Artifacts", "artifacts",
    };

    /// <summary>Absolute path of the workspace.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "WorkspaceRoot").Value
        ?? throw new InvalidOperationException("Invariant: the build says where the workspace is.");

    private static readonly Lazy<IReadOnlyList<string>> AllFiles = new(() => [.. Walk(Root).Order(StringComparer.Ordinal)]);

    /// <summary>The kit's files come from elsewhere and are compared byte for byte: no rule of ours applies to them.</summary>
    public const string Kit = "Tests/Quant.Conformance.Tests/Kit/";

    /// <summary>Paths relative to the root, with forward slashes, sorted.</summary>
    public static IReadOnlyList<string> Files => AllFiles.Value;

    /// <summary>Our C# sources.</summary>
    public static IEnumerable<string> Sources => Files.Where(x => x.EndsWith(".cs", StringComparison.Ordinal) && !x.StartsWith(Kit, StringComparison.Ordinal));

    /// <summary>Our project files.</summary>
    public static IEnumerable<string> Projects => Files.Where(x => x.EndsWith(".csproj", StringComparison.Ordinal) && !x.StartsWith(Kit, StringComparison.Ordinal));

    /// <summary>The folders of Lean CLI projects: <c>Algorithms/Name</c>.</summary>
    public static IEnumerable<string> AlgorithmFolders
        => Files.Where(x => x.StartsWith("Algorithms/", StringComparison.Ordinal)).Select(x => string.Join('/', x.Split('/').Take(2))).Distinct()
            .Where(x => Directory.Exists(Absolute(x)));

    public static string Absolute(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    public static string Text(string path) => File.ReadAllText(Absolute(path));

    public static string[] Lines(string path) => File.ReadAllLines(Absolute(path));

    public static XDocument Xml(string path) => XDocument.Load(Absolute(path));

    /// <summary>The folder of a path, relative to the root.</summary>
    public static string Folder(string path) => path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    /// <summary>The project that a file is compiled into: the nearest folder upwards with a project file.</summary>
    public static string ProjectOf(string source)
        => Projects.Where(x => source.StartsWith(Folder(x) + "/", StringComparison.Ordinal)).MaxBy(x => Folder(x).Length)
            ?? throw new InvalidOperationException($"{source} belongs to no project.");

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(child);
            var isUserData = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) == Root.TrimEnd(Path.DirectorySeparatorChar) && name == "Data";
            if (!SkippedFolders.Contains(name) && !isUserData)
            {
                foreach (var file in Walk(child))
                {
                    yield return file;
                }
            }
        }
    }
}
