using System.Reflection;

namespace Quant.Conformance.Tests;

/// <summary>The conformance kit: algorithms, data and what real Lean recorded.</summary>
internal static class Kit
{
    public static string Folder { get; } = typeof(Kit).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "KitFolder").Value!;

    public static string DataFolder => Path.Combine(Folder, "data");

    public static string Golden(ConformanceCase testCase, string suffix) => File.ReadAllText(Path.Combine(Folder, "golden", $"{testCase.Name}.{suffix}"));

    public static Type AlgorithmType(ConformanceCase testCase)
        => typeof(Kit).Assembly.GetType($"Quant.Conformance.{testCase.Class}", throwOnError: true)!;
}
