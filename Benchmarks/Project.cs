using System.Reflection;

namespace Quant.Benchmarks;

/// <summary>Paths of this project, put into the assembly when it was built.</summary>
internal static class Project
{
    public static string KitFolder => Path.GetFullPath(Metadata("KitFolder"));

    public static string BaselineFile => Path.GetFullPath(Metadata("BaselineFile"));

    private static string Metadata(string key)
        => typeof(Project).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == key).Value!;
}
