using System.Reflection;
using System.Runtime.Loader;
using QuantConnect.Algorithm;

namespace Quant.Lab.Algorithms;

/// <summary>
/// An algorithm's assembly from somewhere else with what it brings along. Only the engine is this program's own: its types must be the same on both sides.
/// </summary>
internal sealed class AlgorithmLoadContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private static readonly string Engine = typeof(QCAlgorithm).Assembly.GetName().Name!;
    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        if (assemblyName.Name == Engine)
        {
            return typeof(QCAlgorithm).Assembly;
        }
        // without a .deps.json beside it, the files in its folder
        var file = _resolver.ResolveAssemblyToPath(assemblyName) ?? Path.Combine(Path.GetDirectoryName(path)!, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
