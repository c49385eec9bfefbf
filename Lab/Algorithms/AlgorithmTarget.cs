using Quant.Core.Text;
using Quant.Lab.Workspaces;

namespace Quant.Lab.Algorithms;

/// <summary>An algorithm that was found, but not loaded: which flavour of it is loaded is up to the engine.</summary>
/// <param name="Name">Name of the project or of the assembly.</param>
/// <param name="ProjectFolder">Folder of its Lean project; null for an assembly without one.</param>
/// <param name="AssemblyPath">The assembly asked for; null for a project of the workspace.</param>
/// <param name="TypeName">The class asked for; null for the only one.</param>
/// <param name="ConfiguredParameters">The parameters of its <c>config.json</c>, in its order.</param>
public sealed record AlgorithmTarget(
    string Name, string? ProjectFolder, string? AssemblyPath, string? TypeName, IReadOnlyList<KeyValuePair<string, string>> ConfiguredParameters)
{
    private const string Extension = ".dll";

    /// <summary>Finds an algorithm.</summary>
    /// <param name="workspace">Where to look for a bare name.</param>
    /// <param name="text">Name or path of a project in <c>Algorithms/</c>, or the path of an assembly, with <c>:Class</c> after it if it has several algorithms.</param>
    /// <exception cref="UserErrorException">There is none.</exception>
    public static AlgorithmTarget Find(Workspace workspace, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.LastIndexOf(':');
        var (path, type) = colon >= 0 && IsAssembly(text[..colon]) ? (text[..colon], text[(colon + 1)..]) : (text, null);
        if (IsAssembly(path))
        {
            return OfAssembly(Path.GetFullPath(path), type);
        }
        var project = AlgorithmCatalog.Find(workspace, NameOf(workspace, text));
        return new AlgorithmTarget(project.Name, project.Folder, null, null, project.Parameters);
    }

    /// <summary>The parameters of <c>config.json</c> with some of them changed.</summary>
    /// <param name="changes">Values by name; names that <c>config.json</c> does not have are added.</param>
    /// <exception cref="UserErrorException">A name is nearly one of <c>config.json</c>.</exception>
    public IReadOnlyDictionary<string, string> ParametersWith(IReadOnlyDictionary<string, string> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var parameters = new Dictionary<string, string>(ConfiguredParameters, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            if (!parameters.ContainsKey(name) && ClosestWord.To(name, ConfiguredParameters.Select(x => x.Key)) is { } closest)
            {
                throw new UserErrorException($"{Name} has no parameter \"{name}\"; did you mean {closest}?");
            }
            parameters[name] = value;
        }
        return parameters;
    }

    private static bool IsAssembly(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    // Lean CLI's users name a project by its path
    private static string NameOf(Workspace workspace, string text)
    {
        var path = text.TrimEnd('/', '\\');
        var folders = new[] { Path.GetFullPath(path), Path.GetFullPath(Path.Combine(workspace.Root, path)) };
        return folders.Any(x => Path.GetDirectoryName(x) == workspace.AlgorithmsFolder) ? Path.GetFileName(path) : text;
    }

    private static AlgorithmTarget OfAssembly(string path, string? type)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"There is no file {path}.");
        }
        var name = Path.GetFileNameWithoutExtension(path);
        for (var folder = Directory.GetParent(path); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, name + ".csproj")))
            {
                return new AlgorithmTarget(name, folder.FullName, path, type, AlgorithmProject.Read(folder.FullName).Parameters);
            }
        }
        return new AlgorithmTarget(name, null, path, type, AlgorithmProject.Read(Path.GetDirectoryName(path)!).Parameters);
    }
}
