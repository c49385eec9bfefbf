using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Quant.Core.Events;
using QuantConnect.Algorithm;

namespace Quant.Lab.Algorithms;

/// <summary>
/// An algorithm's assembly from somewhere else with what it brings along. The engine and what its API speaks of (NodaTime) are this program's own: their types must be
/// the same on both sides. So is <c>Quant.Core</c> if the algorithm brings the very same, bit for bit; another one is its own, so that nobody runs on other kernels than it was built with.
/// </summary>
internal sealed class AlgorithmLoadContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private static readonly HashSet<string> Shared =
        [typeof(QCAlgorithm).Assembly.GetName().Name!, .. typeof(QCAlgorithm).Assembly.GetReferencedAssemblies().Select(x => x.Name!)];

    private static readonly Assembly Core = typeof(IEventSource).Assembly;
    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        if (Shared.Contains(assemblyName.Name!))
        {
            // by its name alone: the algorithm may have been built with another version of it
            return Default.LoadFromAssemblyName(new AssemblyName(assemblyName.Name!));
        }
        // without a .deps.json beside it, the files in its folder
        var file = _resolver.ResolveAssemblyToPath(assemblyName) ?? Path.Combine(Path.GetDirectoryName(path)!, assemblyName.Name + ".dll");
        if (!File.Exists(file))
        {
            return null;
        }
        return assemblyName.Name == Core.GetName().Name && ModuleVersion(file) == Core.ManifestModule.ModuleVersionId ? Core : LoadFromAssemblyPath(file);
    }

    private static Guid ModuleVersion(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        var metadata = reader.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
