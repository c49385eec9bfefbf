namespace Quant.Architecture.Tests.Layering;

/// <summary>Who may know whom: design of the repository, in one table.</summary>
internal static class Layers
{
    private static readonly string[] PluginProjects = ["Alphas", "Portfolio", "RiskModels", "ExecutionModels"];

    /// <summary>The part of the repository that a project is: its first folder, or the second one of tests.</summary>
    public static string Of(string project)
    {
        var parts = project.Split('/');
        return parts[0] == "Tests" ? parts[1] : parts[0];
    }

    /// <summary>The layer of a project that is compiled against Lean in either runtime; null for others.</summary>
    public static string? Plugin(string project) => Of(project) is "Framework" or "Alphas" or "Portfolio" or "RiskModels" or "ExecutionModels" or "Algorithms" ? Of(project) : null;

    /// <summary>The parts that a part may refer to.</summary>
    public static IReadOnlyList<string> Allowed(string part) => part switch
    {
        "Core" or "Engine" => [],
        "Framework" => ["Core", "Engine"],
        "Alphas" or "Portfolio" or "RiskModels" or "ExecutionModels" => ["Core", "Framework", "Engine"],
        "Algorithms" => ["Core", "Framework", "Engine", .. PluginProjects],
        "Lab" => ["Core", "Engine"],
        "Cli" => ["Core", "Engine", "Lab", "Algorithms"],
        "Launcher" => ["Algorithms"],
        "Benchmarks" => ["Core", "Framework", "Engine", .. PluginProjects, "Algorithms", "Lab", "Quant.Testing", "Quant.Conformance.Tests"],
        "Quant.Testing" => ["Core", "Framework", "Engine"],
        "Quant.Tests" => ["Core", "Framework", "Engine", .. PluginProjects, "Algorithms", "Lab", "Cli", "Launcher", "Quant.Testing"],
        "Quant.Conformance.Tests" => ["Engine", "Lab", "Quant.Testing"],
        "Quant.Architecture.Tests" => ["Engine"],
        _ => throw new ArgumentException($"{part} has no layer: add it to the table in {nameof(Layers)}.", nameof(part)),
    };

    /// <summary>Packages a part may use besides those for every project; null for no restriction.</summary>
    public static IReadOnlyList<string>? Packages(string part) => part switch
    {
        "Core" => ["MathNet.Numerics"],
        "Framework" or "Alphas" or "Portfolio" or "RiskModels" or "ExecutionModels" or "Algorithms" => ["MathNet.Numerics", "QuantConnect.Lean"],
        "Engine" => ["MathNet.Numerics", "NodaTime"],
        _ => null,
    };

    /// <summary>The part that a namespace belongs to; null for a namespace that is not ours.</summary>
    public static string? OfNamespace(string name)
    {
        var parts = name.Split('.');
        if (parts[0] != "Quant" || parts.Length == 1)
        {
            return null;
        }
        return parts[1] is "Tests" or "Testing" ? $"Quant.{parts[1]}" : parts[1] is "Conformance" or "Architecture" ? $"Quant.{parts[1]}.Tests" : parts[1];
    }
}
