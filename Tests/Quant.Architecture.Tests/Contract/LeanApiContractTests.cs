using Quant.Engine;

namespace Quant.Architecture.Tests.Contract;

/// <summary>
/// Contract 1: what the embedded engine has in Lean's namespaces exists in Lean with the same signature, so that whatever compiles against it compiles against Lean.
/// </summary>
public sealed class LeanApiContractTests
{
    private static readonly LeanApi Lean = LeanApi.Load();

    private static readonly Type[] EngineTypes = typeof(BacktestEngine).Assembly.GetTypes();

    /// <summary>What only C17Options uses, besides types with Option in their name.</summary>
    private static readonly string[] OptionsOnly =
        ["QuantConnect.Data.Market.BaseChain`2", "QuantConnect.Data.Market.BaseContract", "QuantConnect.Securities.ContractSecurityFilterUniverse`2"];

    internal static bool IsLeanNamespace(Type type) => type.Namespace is { } name && (name + ".").StartsWith("QuantConnect.", StringComparison.Ordinal) || IsCommon(type);

    // Lean has a few types in the namespace Common.Util
    private static bool IsCommon(Type type) => type.Namespace is { } name && (name + ".").StartsWith("Common.", StringComparison.Ordinal);

    [Test]
    public void Engine_has_nothing_that_Lean_has_not()
    {
        var ours = ApiReader.Read(EngineTypes.Where(IsLeanNamespace)).ToList();
        var differences = new ApiComparison(Lean).Compare(ours).ToList();
        TestContext.Out.WriteLine($"{ours.Count(x => x.Kind == "type")} types and {ours.Count(x => x.Kind != "type")} members compared");
        Assert.That(ours, Has.Count.GreaterThan(1000), "the engine's API was read");
        if (differences.Count > 0)
        {
            Assert.Fail($"{differences.Count} of {ours.Count} lines of the engine's API are not Lean's:\n\n{string.Join("\n", differences)}");
        }
    }

    [Test]
    public void Engine_has_public_types_in_Leans_namespaces_and_its_own_only()
        => Assert.That(
            EngineTypes.Where(x => ApiReader.IsVisible(x) && !IsLeanNamespace(x) && !(x.Namespace + ".").StartsWith("Quant.Engine.", StringComparison.Ordinal)).Select(x => x.FullName),
            Is.Empty);

    [Test]
    public void Engine_has_every_type_that_the_conformance_kit_uses()
    {
        var ours = EngineTypes.Where(IsLeanNamespace).Where(ApiReader.IsVisible).Select(x => x.FullName!.Replace('+', '.')).ToHashSet(StringComparer.Ordinal);
        var missing = Repository.Lines(Repository.Kit + "api-used.txt")
            .Select(x => x.Split('\t')[0])
            .Where(x => x.StartsWith("QuantConnect.", StringComparison.Ordinal) || x.StartsWith("Common.", StringComparison.Ordinal))
            .Distinct()
            .Where(x => !ours.Contains(x) && !OptionsOnly.Contains(x) && !x.Contains("Option", StringComparison.Ordinal));
        Assert.That(missing, Is.Empty, "options come with a later issue, everything else the kit's algorithms need is there");
    }

    [Test]
    public void Every_member_of_Leans_listing_is_found_by_its_own_line()
    {
        // what the comparison must never complain about: Lean against itself, here by types that the engine has too
        Assert.That(Lean.TypeCount, Is.GreaterThan(2000));
        Assert.That(Lean.Find("QuantConnect.Algorithm.QCAlgorithm"), Is.Not.Null);
        Assert.That(Lean.Members("QuantConnect.Indicators.RollingWindow<T>", "property:Item").Select(x => x.Signature), Is.EqualTo(new[] { "Item[System.Int32 i] { get; set; }" }));
        Assert.That(Lean.Chain("QuantConnect.Data.Market.TradeBar"), Is.SupersetOf(new[] { "QuantConnect.Data.BaseData", "QuantConnect.Data.IBaseData" }));
    }
}
