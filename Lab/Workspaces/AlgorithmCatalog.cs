using Quant.Core.Text;

namespace Quant.Lab.Workspaces;

/// <summary>The algorithms of a workspace by name.</summary>
public static class AlgorithmCatalog
{
    /// <summary>Names of all projects in <c>Algorithms/</c>, sorted.</summary>
    public static IReadOnlyList<string> Names(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return Directory.Exists(workspace.AlgorithmsFolder)
            ? [.. Directory.EnumerateFiles(workspace.AlgorithmsFolder, "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
                .Select(x => Path.GetFileName(Path.GetDirectoryName(x)!)).Distinct().Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>A project by its name; the case of letters does not count.</summary>
    /// <exception cref="UserErrorException">There is none of that name.</exception>
    public static AlgorithmProject Find(Workspace workspace, string name)
    {
        var names = Names(workspace);
        var found = names.FirstOrDefault(x => x == name) ?? names.FirstOrDefault(x => x.Equals(name, StringComparison.OrdinalIgnoreCase));
        return found is not null
            ? AlgorithmProject.Read(Path.Combine(workspace.AlgorithmsFolder, found))
            : throw new UserErrorException(Unknown(name, names));
    }

    private static string Unknown(string name, IReadOnlyList<string> names)
    {
        if (ClosestWord.To(name, names) is { } closest)
        {
            return $"There is no algorithm \"{name}\"; did you mean {closest}?";
        }
        return names.Count == 0
            ? $"There is no algorithm \"{name}\": the workspace has no project in Algorithms/."
            : $"There is no algorithm \"{name}\"; there are {string.Join(", ", names)}, and the path of a .dll works too.";
    }
}
