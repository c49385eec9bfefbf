using System.Text.RegularExpressions;

namespace Quant.Lab.Scaffolding;

/// <summary>
/// A part of the workspace that new ones are copied from: the examples themselves, which are compiled and tested, and so never go out of date as templates do.
/// </summary>
internal sealed partial class ScaffoldPattern
{
    private readonly Func<string, string, string> _rename;

    private ScaffoldPattern(string kind, string folder, string name, IReadOnlyList<string> tests, Func<string, string, string> rename)
    {
        Kind = kind;
        Folder = folder;
        Name = name;
        Tests = tests;
        _rename = rename;
    }

    /// <summary>The patterns by kind, in the order of the help.</summary>
    public static IReadOnlyList<ScaffoldPattern> All { get; } =
    [
        new("alpha", "Alphas", "EmaCross", ["Tests/Quant.Tests/Alphas/EmaCross"], (text, name) => OwnParameters(AlphaParameter(), WithoutClash(text), name).Replace("EmaCross", name, StringComparison.Ordinal)),
        new("algorithm", "Algorithms", "EmaCross", ["Tests/Quant.Tests/Algorithms/EmaCrossTests.cs"], (text, name) => AlgorithmName().Replace(text, name)),
        new("risk", "RiskModels", "AtrStop", ["Tests/Quant.Tests/RiskModels/AtrStop"], (text, name) => OwnParameters(RiskParameter(), text, name).Replace("AtrStop", name, StringComparison.Ordinal)),
    ];

    /// <summary>Word on the command line.</summary>
    public string Kind { get; }

    /// <summary>Folder of the workspace that holds all of its kind.</summary>
    public string Folder { get; }

    /// <summary>Name of the example.</summary>
    public string Name { get; }

    /// <summary>Its tests: files or folders.</summary>
    public IReadOnlyList<string> Tests { get; }

    /// <summary>A text of the example as that of a new one.</summary>
    public string Rename(string text, string name) => _rename(text, name);

    /// <summary><c>MyAlpha</c> as the first part of parameter names: <c>my-alpha</c>.</summary>
    public static string Prefix(string name) => WordStart().Replace(name, "-$0").ToLowerInvariant();

    // parameters of two plugins in one algorithm must not have the same names
    private static string OwnParameters(Regex names, string text, string name) => names.Replace(text, Prefix(name) + "-$1");

    // what the example says about a class of Lean with the same name does not hold for another name
    private static string WithoutClash(string text) => NameClash().Replace(text, "");

    [GeneratedRegex(@"(?<![-\w])(fast-period|slow-period|bar-minutes|insight-bars|allow-short)\b")]
    private static partial Regex AlphaParameter();

    [GeneratedRegex(@"(?<![-\w])stop-(atr-multiple|atr-period|bar-minutes)\b")]
    private static partial Regex RiskParameter();

    // the algorithm goes on using the example's alpha until it has one of its own
    [GeneratedRegex(@"(?<!Alphas[./])EmaCross(?!AlphaModel|Options)")]
    private static partial Regex AlgorithmName();

    [GeneratedRegex(@"\n\*\*Name clash\.\*\*[^\n]*\n(?:[^\n]+\n)*")]
    private static partial Regex NameClash();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])")]
    private static partial Regex WordStart();
}
