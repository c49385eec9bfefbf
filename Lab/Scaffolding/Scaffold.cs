using System.Text;
using System.Text.RegularExpressions;
using Quant.Lab.Workspaces;

namespace Quant.Lab.Scaffolding;

/// <summary>Adds a new alpha, algorithm or risk model to the workspace, with its tests: a working copy of the example of its kind, to be changed.</summary>
public static partial class Scaffold
{
    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <summary>What can be added.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. ScaffoldPattern.All.Select(x => x.Kind)];

    /// <summary>Adds one.</summary>
    /// <param name="workspace">Where to.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="name">Its name: letters and digits, beginning with a capital.</param>
    /// <returns>The files that are new or changed, relative to the workspace.</returns>
    /// <exception cref="UserErrorException">The name cannot be used, is taken, or the workspace has no example to copy.</exception>
    public static IReadOnlyList<string> Add(Workspace workspace, string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var pattern = ScaffoldPattern.All.Single(x => x.Kind == kind);
        if (!LegalName().IsMatch(name))
        {
            throw new UserErrorException($"\"{name}\" cannot be a name: it must be letters and digits and begin with a capital, like TrendPullback.");
        }
        var files = Copies(workspace.Root, pattern, name).ToList();
        RefuseNameOfOther(workspace.Root, pattern, name);
        if (pattern.Kind == "algorithm")
        {
            files.Add(SolutionEntry.Add(workspace.Root, pattern.Name, name));
        }
        OutputPlace.WriteFolder(workspace.Root, () => Write(files));
        return [.. files.Select(x => Relative(workspace.Root, x.Path))];
    }

    // what would not build any more with the new name in it, and with it nothing else: not even the command that could say so
    private static void RefuseNameOfOther(string root, ScaffoldPattern pattern, string name)
    {
        if (pattern.Kind == "algorithm" && SolutionEntry.AssemblyNames(root).FirstOrDefault(x => x.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } assembly)
        {
            throw new UserErrorException($"\"{name}\" cannot be a name: {assembly}.dll is one of the workspace's own. Choose another name.");
        }
        if (Sources(root, pattern).FirstOrDefault(x => Regex.IsMatch(Comment().Replace(File.ReadAllText(x), ""), $@"(?<![.\w]){name}\b")) is { } user)
        {
            throw new UserErrorException($"\"{name}\" cannot be a name: in {Relative(root, user)}, which is copied, it means something else. Choose another name.");
        }
    }

    private static IEnumerable<string> Sources(string root, ScaffoldPattern pattern)
        => pattern.Tests.Append($"{pattern.Folder}/{pattern.Name}").Select(x => Path.Combine(root, x)).Where(x => File.Exists(x) || Directory.Exists(x))
            .SelectMany(Files).Where(x => x.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static IEnumerable<NewFile> Copies(string root, ScaffoldPattern pattern, string name)
    {
        var example = Path.Combine(root, pattern.Folder, pattern.Name);
        if (!Directory.Exists(example))
        {
            throw new UserErrorException($"{root} has no {pattern.Folder}/{pattern.Name}, which a new {pattern.Kind} is copied from.");
        }
        var taken = Directory.EnumerateDirectories(Path.Combine(root, pattern.Folder)).Select(x => Path.GetFileName(x)).FirstOrDefault(x => x.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (taken is not null)
        {
            throw new UserErrorException($"{pattern.Folder}/{taken} exists already: choose another name.");
        }
        foreach (var file in pattern.Tests.Select(x => Path.Combine(root, x)).Prepend(example).SelectMany(Files).Order(StringComparer.Ordinal))
        {
            var target = Path.Combine(root, Relative(root, file).Replace(pattern.Name, name, StringComparison.Ordinal));
            if (File.Exists(target))
            {
                throw new UserErrorException($"{Relative(root, target)} exists already: choose another name.");
            }
            var text = pattern.Rename(File.ReadAllText(file), name);
            yield return new NewFile(target, Path.GetFileName(file) == "config.json" ? LocalId().Replace(text, $"${{1}}{SolutionEntry.LocalId(name)}") : text);
        }
    }

    private static IEnumerable<string> Files(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(x => !Path.GetRelativePath(path, x).Split('/', '\\').Any(BuildFolders.Contains));

    // all of them, or none
    private static void Write(List<NewFile> files)
    {
        var before = files.Where(x => File.Exists(x.Path)).ToDictionary(x => x.Path, x => File.ReadAllBytes(x.Path));
        var folders = files.Select(x => Path.GetDirectoryName(x.Path)!).Distinct().Where(x => !Directory.Exists(x)).ToList();
        try
        {
            foreach (var file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
                File.WriteAllText(file.Path, file.Text, new UTF8Encoding(file.HasMark));
            }
        }
        catch
        {
            foreach (var file in files)
            {
                if (before.TryGetValue(file.Path, out var content))
                {
                    Restore(file.Path, content);
                }
                else if (File.Exists(file.Path))
                {
                    File.Delete(file.Path);
                }
            }
            // an empty folder of its name would be in the way of the next try
            foreach (var folder in folders.Where(Directory.Exists))
            {
                Directory.Delete(folder);
            }
            throw;
        }
    }

    // one that could not be changed cannot be changed back either
    private static void Restore(string path, byte[] content)
    {
        if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            File.WriteAllBytes(path, content);
        }
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex LegalName();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("(\"local-id\": )[0-9]+")]
    private static partial Regex LocalId();
}

/// <summary>A file to write.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Text">Content.</param>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
internal sealed record NewFile(string Path, string Text, bool HasMark = false);
