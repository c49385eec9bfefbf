using Microsoft.CodeAnalysis;
using Quant.Architecture.Tests.Contract;

namespace Quant.Architecture.Tests.LeanShape;

/// <summary>
/// Whatever is to run on real Lean compiles against all of Lean's public API, not only against the part of it that the embedded engine has: a name of ours that means
/// something else in a namespace of Lean's that a file imports, a call that another overload of Lean's makes ambiguous or a member that hides one of Lean's is
/// found here, where Lean's packages cannot be had.
/// </summary>
public sealed class LeanShapeTests
{
    private static readonly Lazy<LeanCompilation> Compilation = new(LeanCompilation.OfRepository);

    [Test]
    public void Plugins_and_algorithms_compile_against_Leans_whole_API()
    {
        var findings = new Findings();
        foreach (var diagnostic in Compilation.Value.Diagnose())
        {
            var place = diagnostic.Location.GetLineSpan();
            findings.Add($"{place.Path}:{place.StartLinePosition.Line + 1} {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        }
        findings.Report("One source, two engines: the sources compile against real Lean as they are.");
    }

    [Test]
    public void Declarations_have_every_type_of_the_listing()
    {
        var lean = Compilation.Value.Lean;
        var missing = LeanApi.Lines().Where(x => x.Kind == "type").Select(x => x.Owner).Where(x => lean.GetTypeByMetadataName(MetadataName(x)) is null);
        Assert.That(missing, Is.Empty);
    }

    // OrderSizing exists in Lean (QuantConnect.Orders) and not in the embedded engine: a type of ours of that name would be ambiguous on real Lean only
    [Test]
    public void Name_of_ours_that_an_imported_namespace_of_Lean_has_is_found()
        => Assert.That(Ids("""
            using QuantConnect.Orders;
            using Planted.Names;
            namespace Planted.Names { public static class OrderSizing { public const int Lots = 1; } }
            namespace Planted.User { public static class User { public static int Lots => OrderSizing.Lots; } }
            """), Is.EqualTo(new[] { "CS0104" }));

    [Test]
    public void Member_that_Lean_has_not_is_found()
        => Assert.That(Ids("namespace Planted { public static class User { public static object At(QuantConnect.Algorithm.QCAlgorithm x) => x.NoSuchMember; } }"), Is.EqualTo(new[] { "CS1061" }));

    [Test]
    public void Member_that_hides_one_of_Leans_is_found()
        => Assert.That(Ids("namespace Planted { public sealed class Own : QuantConnect.Algorithm.QCAlgorithm { public int ProjectId => 1; } }"), Is.EqualTo(new[] { "CS0108" }));

    [Test]
    public void What_Lean_calls_obsolete_is_found()
        => Assert.That(Ids("namespace Planted { public static class User { public static object Name => QuantConnect.Brokerages.BrokerageName.GDAX; } }"), Is.EqualTo(new[] { "CS0612" }));

    [Test]
    public void Sound_code_is_not_complained_about()
        => Assert.That(Ids("""
            using QuantConnect;
            using QuantConnect.Algorithm;
            namespace Planted;
            public sealed class Own : QCAlgorithm
            {
                public override void Initialize() => AddEquity("SPY", Resolution.Minute, fillForward: false).SetLeverage(2);
                public override void OnData(QuantConnect.Data.Slice slice) => SetHoldings(slice.Keys[0], 0.5);
            }
            """), Is.Empty);

    private static IEnumerable<string> Ids(string planted) => Compilation.Value.Diagnose(planted).Select(x => x.Id);

    // Outer<T>.Inner is Outer`1+Inner in metadata
    private static string MetadataName(string owner)
    {
        var before = CSharpText.Before(owner);
        var isNested = before.Length > 0 && LeanTypes.Value.Contains(ApiLine.Definition(before));
        return (isNested ? MetadataName(before) + "+" : before + ".") + ApiLine.Definition(CSharpText.After(owner));
    }

    private static readonly Lazy<HashSet<string>> LeanTypes = new(() => [.. LeanApi.Lines().Where(x => x.Kind == "type").Select(x => ApiLine.Definition(x.Owner))]);
}
