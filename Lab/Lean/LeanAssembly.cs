using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Quant.Lab.Algorithms;

namespace Quant.Lab.Lean;

/// <summary>Which engine a built algorithm is for, without loading it.</summary>
internal static class LeanAssembly
{
    /// <summary>Checks that an assembly is for real Lean.</summary>
    /// <exception cref="UserErrorException">It is not.</exception>
    public static void Require(AlgorithmTarget target)
    {
        if (target.AssemblyPath is { } path && !ReferencesLean(path))
        {
            throw new UserErrorException($"{path} was not built against real Lean: build it with -p:LeanRuntime=QuantConnect, or run it without --engine lean.");
        }
    }

    private static bool ReferencesLean(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            return metadata.AssemblyReferences.Any(x => metadata.GetString(metadata.GetAssemblyReference(x).Name).StartsWith("QuantConnect.", StringComparison.Ordinal));
        }
        catch (Exception error) when (error is BadImageFormatException or InvalidOperationException)
        {
            throw new UserErrorException($"{path} is not a .NET assembly.", error);
        }
    }
}
