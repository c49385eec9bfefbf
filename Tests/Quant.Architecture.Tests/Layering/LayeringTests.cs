using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace Quant.Architecture.Tests.Layering;

/// <summary>Dependencies point one way only, in project files and in sources.</summary>
public sealed partial class LayeringTests
{
    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?:global::)?(?<name>[A-Z][\w.]*)")]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)\s*[;{]?", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(
        @"\b(?:Set(?:Holdings)|Liquidate|(?:Market|Limit|StopMarket|StopLimit|TrailingStop|LimitIfTouched|MarketOnOpen|MarketOnClose|Combo\w*|Exercise\w*)Order|Buy|Sell|SubmitOrderRequest|CancelOpenOrders)\s*\(")]
    private static partial Regex OrderCall();

    [Test]
    public void Projects_refer_only_to_layers_below()
    {
        var findings = new Findings();
        foreach (var project in Repository.Projects)
        {
            var part = Layers.Of(project);
            foreach (var reference in Repository.Xml(project).Descendants("ProjectReference").Select(x => x.Attribute("Include")!.Value))
            {
                var full = Path.GetFullPath(Path.Combine(Repository.Absolute(Repository.Folder(project)), reference));
                var path = Path.GetRelativePath(Repository.Root, full).Replace('\\', '/');
                var target = Layers.Of(path);
                findings.Unless(Repository.Projects.Any(x => FileSystemName.MatchesSimpleExpression(path, x)), $"{project}: {reference} does not exist");
                findings.Unless(Layers.Allowed(part).Contains(target), $"{project}: {part} must not refer to {target}");
            }
        }
        findings.Report("Core <- Framework <- plugins <- Algorithms <- Cli; Engine stands alone; Engine, Core <- Lab <- Cli.");
    }

    [Test]
    public void Plugins_use_no_other_packages()
    {
        var findings = new Findings();
        foreach (var project in Repository.Projects)
        {
            if (Layers.Packages(Layers.Of(project)) is not { } allowed)
            {
                continue;
            }
            foreach (var package in Repository.Xml(project).Descendants("PackageReference").Select(x => x.Attribute("Include")!.Value).Where(x => !allowed.Contains(x)))
            {
                findings.Add($"{project}: {package}");
            }
        }
        findings.Report("Plugins end up inside Lean's folder: nothing but Lean and MathNet.Numerics may come with them.");
    }

    [Test]
    public void Sources_use_only_namespaces_of_layers_below()
    {
        var findings = new Findings();
        foreach (var source in Repository.Sources)
        {
            var part = Layers.Of(Repository.ProjectOf(source));
            foreach (var name in Repository.Lines(source).Select(x => UsingLine().Match(x)).Where(x => x.Success).Select(x => x.Groups["name"].Value))
            {
                if (Layers.OfNamespace(name) is { } used && used != part)
                {
                    findings.Unless(Layers.Allowed(part).Contains(used), $"{source}: {part} must not use {name}");
                }
            }
        }
        findings.Report("Usings follow the layers.");
    }

    [Test]
    public void Plugins_see_the_engine_through_Leans_API_only()
    {
        var findings = new Findings();
        foreach (var source in Repository.Sources.Where(x => Layers.Plugin(Repository.ProjectOf(x)) is not null))
        {
            var line = Array.FindIndex(Repository.Lines(source), x => x.Contains("Quant.Engine", StringComparison.Ordinal)) + 1;
            findings.Unless(line == 0, $"{source}:{line} names Quant.Engine");
            var directive = Array.FindIndex(Repository.Lines(source), x => x.TrimStart().StartsWith("#if", StringComparison.Ordinal)) + 1;
            findings.Unless(directive == 0, $"{source}:{directive} is compiled conditionally");
        }
        findings.Report("One source, two engines: no line of a plugin knows on which it runs.");
    }

    [Test]
    public void Core_knows_nothing_of_Lean_and_does_no_IO()
    {
        string[] banned = ["QuantConnect", "NodaTime", "System.IO", "System.Net", "File.", "Directory.", "Console.", "Environment.", "Thread.", "Task.Run", "Stopwatch"];
        var findings = new Findings();
        foreach (var source in Repository.Sources.Where(x => x.StartsWith("Core/", StringComparison.Ordinal)))
        {
            var number = 0;
            foreach (var line in Repository.Lines(source))
            {
                number++;
                var code = line.Split("//")[0];
                foreach (var word in banned.Where(x => code.Contains(x, StringComparison.Ordinal)))
                {
                    findings.Add($"{source}:{number} {word}");
                }
            }
        }
        findings.Report("Core is pure: no Lean, no input or output, no clock, no threads.");
    }

    [Test]
    public void Namespaces_follow_the_folders_of_projects()
    {
        var findings = new Findings();
        foreach (var source in Repository.Sources.Where(x => !x.StartsWith("Engine/Api/", StringComparison.Ordinal)))
        {
            var part = Layers.Of(Repository.ProjectOf(source));
            foreach (Match match in NamespaceLine().Matches(Repository.Text(source)))
            {
                var name = match.Groups["name"].Value;
                findings.Unless(Layers.OfNamespace(name) == part, $"{source}: namespace {name}");
            }
        }
        findings.Report("Our namespaces begin with the name of their project.");
    }

    [Test]
    public void Orders_are_sent_by_execution_models_only()
    {
        string[] silent = ["Framework/", "Alphas/", "Portfolio/", "RiskModels/", "Algorithms/"];
        var findings = new Findings();
        foreach (var source in Repository.Sources.Where(x => silent.Any(f => x.StartsWith(f, StringComparison.Ordinal))))
        {
            var number = 0;
            foreach (var line in Repository.Lines(source))
            {
                number++;
                var call = OrderCall().Match(line.Split("//")[0]);
                findings.Unless(!call.Success, $"{source}:{number} {call.Value}");
            }
        }
        findings.Report("Only execution models send, change or cancel orders; the others give insights and targets.");
    }
}
