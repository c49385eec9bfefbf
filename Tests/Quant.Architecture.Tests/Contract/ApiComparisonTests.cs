namespace Quant.Architecture.Tests.Contract;

/// <summary>That the comparison finds what it should, and nothing else.</summary>
public sealed class ApiComparisonTests
{
    private const string Fakes = "Quant.Architecture.Tests.Contract.Fakes.";

    private static readonly LeanApi Reference = new(Lines("Reference"));

    /// <summary>The API of a namespace of fakes, all under one name.</summary>
    private static IEnumerable<ApiLine> Lines(string name)
        => ApiReader.Read(typeof(ApiComparisonTests).Assembly.GetTypes().Where(x => x.Namespace == Fakes + name))
            .Select(x => ApiLine.Parse($"{x.Owner}\t{x.Kind}\t{x.Modifiers}\t{x.Signature}\t{x.Type}\t{x.Extra}".Replace(Fakes + name, "X")));

    private static IEnumerable<string> Differences(string name)
        => new ApiComparison(Reference).Compare(Lines(name)).Select(x => $"{x.Ours.Owner} {x.Ours.Name.Split(':')[1]}: {x.Reason}");

    [Test]
    public void Compare_an_api_with_itself_finds_nothing() => Assert.That(Differences("Reference"), Is.Empty);

    [Test]
    public void Compare_a_part_of_the_api_finds_nothing() => Assert.That(Differences("Good"), Is.Empty);

    [Test]
    public void Compare_every_fault_is_found()
        => Assert.That(Differences("Wrong"), Is.EquivalentTo(new[]
        {
            "X.Chooser delegate: another kind of type, other constraints or type parameters",
            "X.Colour Green: Lean has no such member",
            "X.Colour Red: Lean has it with another signature or type",
            "X.IShape Corners: Lean has it with another signature or type",
            "X.Invented class: Lean has no such type",
            "X.Tools Thrice: Lean's is no extension method",
            "X.Widget class: Lean's is no System.IDisposable",
            "X.Widget .ctor: Lean has it with another signature or type",
            "X.Widget .ctor: Lean has it with another signature or type",
            "X.Widget Changed: Lean has it with another signature or type",
            "X.Widget Corners: Lean has it with another signature or type",
            "X.Widget Count: static on one side only",
            "X.Widget Dispose: Lean has no such member",
            "X.Widget Fixed: Lean has it with another signature or type",
            "X.Widget Guarded: Lean's is protected",
            "X.Widget Inherited: it can be overridden and Lean's cannot",
            "X.Widget Item: Lean has it with another signature or type",
            "X.Widget Limit: another constant, or not read-only",
            "X.Widget TryGet: Lean has it with another signature or type",
            "X.Widget op_Subtraction: Lean has no such member",
            "X.Widget.Inner<TKey> Map: Lean has it with another signature or type",
            "X.Widget.Closed class: other modifiers",
            "X.Widget.Inner<TKey> class: another kind of type, other constraints or type parameters",
        }));

    [Test]
    public void Report_shows_what_Lean_has_instead()
    {
        var difference = new ApiComparison(Reference).Compare(Lines("Wrong")).Single(x => x.Ours.Signature.StartsWith("TryGet", StringComparison.Ordinal));
        Assert.That(difference.ToString(), Is.EqualTo("""
            X.Widget: public System.Boolean TryGet<T> where T : class(System.String key, ref T value, System.Double scale = 0.25)
                Lean has it with another signature or type
                Lean: X.Widget: public System.Boolean TryGet<T> where T : class, X.IShape(System.String key, out T value, System.Double scale = 0.5)
            """));
    }
}
