using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Quant.Architecture.Tests.Contract;
using Quant.Architecture.Tests.Layering;

namespace Quant.Architecture.Tests.LeanShape;

/// <summary>Compiles what has to run on real Lean against the declarations of Lean's API, as the C# compiler would against Lean's assemblies.</summary>
internal sealed class LeanCompilation
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // the listing names it in overloads for Python only; without a declaration those would look applicable to nothing, or to everything
    private const string Python = "namespace Python.Runtime { public class PyObject : System.Dynamic.DynamicObject { } }";

    private readonly CSharpCompilation _plugins;

    private LeanCompilation(CSharpCompilation lean, CSharpCompilation plugins)
    {
        Lean = lean;
        _plugins = plugins;
    }

    /// <summary>The declarations.</summary>
    public CSharpCompilation Lean { get; }

    /// <summary>Core, the framework, the plugins and the algorithms of the repository, against all of the listing.</summary>
    public static LeanCompilation OfRepository()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(x => Path.GetDirectoryName(x) == framework);
        var references = platform.Append(Beside("NodaTime")).Append(Beside("MathNet.Numerics")).Select(x => (MetadataReference)MetadataReference.CreateFromFile(x)).ToList();
        var lean = CSharpCompilation.Create("QuantConnect.Lean", [Parse(Declarations.Of(LeanApi.Lines()), "Lean.cs"), Parse(Python, "Python.cs")], references, Library());
        var sources = Repository.Sources.Where(RunsOnLean).Select(x => Parse(Repository.Text(x), x)).Append(Parse(ImplicitUsings, "ImplicitUsings.cs"));
        return new LeanCompilation(lean, CSharpCompilation.Create("Plugins", sources, [.. references, lean.ToMetadataReference()], Library().WithNullableContextOptions(NullableContextOptions.Enable)));
    }

    /// <summary>What the compiler has to say about the sources, and about one more if it is given.</summary>
    public IReadOnlyList<Diagnostic> Diagnose(string? planted = null)
    {
        var compilation = planted is null ? _plugins : _plugins.AddSyntaxTrees(Parse(planted, "Planted.cs"));
        return [.. (planted is null ? compilation.GetDiagnostics() : compilation.GetSemanticModel(compilation.SyntaxTrees.Last()).GetDiagnostics()).Where(IsFinding)];
    }

    private static bool RunsOnLean(string source) => Layers.Of(Repository.ProjectOf(source)) == "Core" || Layers.Plugin(Repository.ProjectOf(source)) is not null;

    // errors; members of ours that hide one of Lean's (CS0108, CS0114); what Lean has marked as obsolete (CS0612, CS0618)
    private static bool IsFinding(Diagnostic x) => x.Severity == DiagnosticSeverity.Error || x.Id is "CS0108" or "CS0114" or "CS0612" or "CS0618";

    private static CSharpCompilationOptions Library() => new(OutputKind.DynamicallyLinkedLibrary);

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Language, path);

    private static string Beside(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
