using System.Xml.Linq;

namespace Quant.Architecture.Tests.Workspace;

/// <summary>Build files that survive what Lean CLI does to them: it rewrites project files and passes global properties.</summary>
public sealed class BuildFileTests
{
    private static readonly string[] Props = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    private static bool IsLean(XElement reference) => reference.Attribute("Include")?.Value.StartsWith("QuantConnect.", StringComparison.OrdinalIgnoreCase) == true;

    [Test]
    public void No_project_sets_a_target_framework()
    {
        var findings = new Findings();
        foreach (var project in Repository.Projects)
        {
            foreach (var element in Repository.Xml(project).Descendants().Where(x => x.Name.LocalName is "TargetFramework" or "TargetFrameworks"))
            {
                findings.Add($"{project}: <{element.Name.LocalName}>");
            }
        }
        findings.Report("Lean CLI refuses every project whose target framework differs from the image's: Directory.Build.props sets it for all.");
        Assert.That(Repository.Xml("Directory.Build.props").Descendants("TargetFramework").Select(x => x.Value), Is.EqualTo(new[] { "net10.0" }));
    }

    [Test]
    public void References_to_Lean_are_in_project_files_inside_conditioned_groups()
    {
        var findings = new Findings();
        foreach (var file in Props)
        {
            foreach (var reference in Repository.Xml(file).Descendants("PackageReference").Where(IsLean))
            {
                findings.Add($"{file}: {reference}: Lean CLI rewrites project files only");
            }
        }
        foreach (var project in Repository.Projects)
        {
            foreach (var reference in Repository.Xml(project).Descendants("PackageReference").Where(IsLean))
            {
                findings.Unless(reference.Attribute("Condition") is null, $"{project}: {reference}: the rewriting drops attributes of the item");
                findings.Unless(
                    reference.Parent!.Attribute("Condition")?.Value == "'$(LeanRuntime)' == 'QuantConnect'",
                    $"{project}: {reference}: its ItemGroup must have the condition '$(LeanRuntime)' == 'QuantConnect'");
                findings.Unless(reference.Attribute("Version") is null, $"{project}: {reference}: the version is in Directory.Packages.props");
                findings.Unless(
                    reference.Parent.Elements().All(x => x.Name == "PackageReference" && IsLean(x)),
                    $"{project}: the ItemGroup with {reference} must hold nothing else");
            }
        }
        findings.Report("Lean CLI turns the first reference to QuantConnect.* of a project into a reference to its own folder, without attributes.");
    }

    [Test]
    public void Every_project_with_Lean_types_has_the_reference_for_each_runtime()
    {
        var findings = new Findings();
        foreach (var project in Repository.Projects.Where(x => !x.StartsWith("Tests/", StringComparison.Ordinal) && UsesLean(x)))
        {
            var xml = Repository.Xml(project);
            findings.Unless(xml.Descendants("PackageReference").Any(IsLean), $"{project}: no PackageReference to QuantConnect.Lean");
            var engine = xml.Descendants("ProjectReference").Where(x => x.Attribute("Include")!.Value.EndsWith("Quant.Engine.csproj", StringComparison.Ordinal)).ToList();
            findings.Unless(
                engine.Count == 1 && engine[0].Parent!.Attribute("Condition")?.Value == "'$(LeanRuntime)' == 'Embedded'",
                $"{project}: one ProjectReference to the engine, in an ItemGroup with the condition '$(LeanRuntime)' == 'Embedded'");
        }
        findings.Report("References do not flow through projects in Lean's container: each project that uses Lean's types needs its own.");

        static bool UsesLean(string project) => LayerOf(project) is not null;
        static string? LayerOf(string project) => Layering.Layers.Plugin(project);
    }

    [Test]
    public void Outer_props_are_imported_and_their_path_is_in_a_property()
    {
        var text = Repository.Text("Directory.Build.props");
        var import = Repository.Xml("Directory.Build.props").Descendants("Import").Single();
        Assert.That(import.Attribute("Project")!.Value, Is.EqualTo("$(OuterBuildProps)"));
        Assert.That(import.Attribute("Condition")!.Value, Is.EqualTo("'$(OuterBuildProps)' != ''"), "a property function inside the condition is error MSB4092");
        Assert.That(text, Does.Contain("GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../')"));
    }

    [Test]
    public void Copies_of_the_sources_that_Lean_CLI_leaves_are_not_compiled()
    {
        var excludes = Repository.Xml("Directory.Build.props").Descendants("DefaultItemExcludes").SelectMany(x => x.Value.Split(';')).ToList();
        Assert.That(excludes, Is.SupersetOf(new[] { "backtests/*/code/**", "live/*/code/**", "optimizations/*/code/**", "bin/**", "obj/**" }));
    }

    [Test]
    public void Packages_that_Lean_ships_too_have_its_version_in_plugins()
    {
        var shipped = new Dictionary<string, string>
        {
            ["MathNet.Numerics"] = "5.0.0", ["Newtonsoft.Json"] = "13.0.2", ["NodaTime"] = "3.0.5", ["protobuf-net"] = "3.1.33", ["CsvHelper"] = "19.0.0",
        };
        var versions = Repository.Xml("Directory.Packages.props").Descendants("PackageVersion").ToDictionary(x => x.Attribute("Include")!.Value, x => x.Attribute("Version")!.Value);
        var findings = new Findings();
        foreach (var project in Repository.Projects.Where(x => Layering.Layers.Plugin(x) is not null || x == "Core/Quant.Core.csproj"))
        {
            foreach (var package in Repository.Xml(project).Descendants("PackageReference").Select(x => x.Attribute("Include")!.Value).Where(shipped.ContainsKey))
            {
                findings.Unless(versions[package] == shipped[package], $"{project}: {package} {versions[package]}, Lean has {shipped[package]}");
            }
        }
        findings.Report("Plugins are copied into Lean's folder without replacing what is there: they run with Lean's version.");
    }
}
