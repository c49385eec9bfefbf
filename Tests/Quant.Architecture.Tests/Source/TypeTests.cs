using System.Text.RegularExpressions;

namespace Quant.Architecture.Tests.Source;

/// <summary>How types are written down.</summary>
public sealed partial class TypeTests
{
    private const int Tiny = 12;
    private const int ShortFile = 120;

    // file-scoped namespaces: types of the namespace begin in the first column
    [GeneratedRegex(@"^(?<access>public|internal|file)\s+(?<modifiers>(?:(?:static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*)(?<kind>class|struct|interface|enum|record(?:\s+(?:struct|class))?|delegate)\b(?<rest>.*)")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^(?<indent>\s+)(?:(?:public|internal|private|protected)\s+)*(?<modifiers>(?:(?:static|sealed|abstract|partial|readonly|unsafe)\s+)*)(?<kind>class|record)\s+\w")]
    private static partial Regex NestedLine();

    /// <summary>The Lean API, whose shapes are Lean's.</summary>
    private static bool IsApi(string source) => source.StartsWith("Engine/Api/", StringComparison.Ordinal);

    /// <summary>Deliberately strange shapes for the comparison of APIs.</summary>
    private static bool IsFake(string source) => source.StartsWith("Tests/Quant.Architecture.Tests/Contract/Fakes/", StringComparison.Ordinal);

    [Test]
    public void Namespaces_are_file_scoped()
    {
        var findings = new Findings();
        foreach (var source in Repository.Sources)
        {
            var lines = Repository.Lines(source);
            var number = Array.FindIndex(lines, x => x.StartsWith("namespace ", StringComparison.Ordinal) && !x.TrimEnd().EndsWith(';')) + 1;
            findings.Unless(number == 0, $"{source}:{number}");
        }
        findings.Report("namespace X; costs no indentation.");
    }

    [Test]
    public void A_file_has_one_public_type()
    {
        var findings = new Findings();
        foreach (var source in Repository.Sources.Where(x => !IsFake(x)))
        {
            var lines = Repository.Lines(source);
            var names = Types(lines).Where(x => x.Access == "public" && x.Length > Tiny).Select(x => x.Name).Distinct().ToList();
            findings.Unless(names.Count <= 1 || lines.Length <= ShortFile, $"{source}: {string.Join(", ", names)}");
        }
        findings.Report("One concept per file; types of a few lines, and X<T> of X, may stand beside the one they belong to; a short file may hold a family.");
    }

    [Test]
    public void Classes_are_sealed_or_say_that_they_are_open()
    {
        var findings = new Findings();
        foreach (var source in Repository.Sources.Where(x => !IsApi(x) && !IsFake(x)))
        {
            var lines = Repository.Lines(source);
            for (var i = 0; i < lines.Length; i++)
            {
                var type = TypeLine().Match(lines[i]);
                var match = type.Success ? type : NestedLine().Match(lines[i]);
                if (!match.Success || match.Groups["kind"].Value is not ("class" or "record" or "record class") || match.Groups["modifiers"].Value is not ("" or "partial " or "unsafe "))
                {
                    continue;
                }
                findings.Unless(Documentation(lines, i).Contains("Open for inheritance", StringComparison.Ordinal) || IsPartOfSealed(source, lines[i]), $"{source}:{i + 1} {lines[i].Trim()}");
            }
        }
        findings.Report("A class is sealed, static or abstract, or its documentation says \"Open for inheritance\" and for what.");
    }

    private static string Documentation(string[] lines, int type)
        => string.Join('\n', lines.Take(type).Reverse().TakeWhile(x => x.TrimStart() is ['/', '/', '/', ..] or ['[', ..]));

    // another part of the class may carry the modifier
    private static bool IsPartOfSealed(string source, string line)
    {
        var name = Regex.Match(line, @"partial\s+class\s+(\w+)").Groups[1].Value;
        return name.Length > 0 && Repository.Sources.Where(x => Repository.Folder(x) == Repository.Folder(source))
            .Any(x => Regex.IsMatch(Repository.Text(x), $@"(sealed|static|abstract)\s+(unsafe\s+)?partial\s+class\s+{name}\b"));
    }

    private static List<(string Access, string Name, int Length)> Types(string[] lines)
    {
        var result = new List<(string, string, int)>();
        for (var i = 0; i < lines.Length; i++)
        {
            var match = TypeLine().Match(lines[i]);
            if (!match.Success)
            {
                continue;
            }
            var end = lines[i].TrimEnd().EndsWith(';') ? i : Array.FindIndex(lines, i, x => x is "}" or "};" || (x.StartsWith(')') && x.TrimEnd().EndsWith(';')));
            result.Add((match.Groups["access"].Value, Regex.Match(match.Groups["rest"].Value, @"\w+").Value, (end < 0 ? lines.Length : end) - i + 1));
        }
        return result;
    }
}
