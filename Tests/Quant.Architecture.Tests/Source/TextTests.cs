using System.Text;
using System.Text.RegularExpressions;

namespace Quant.Architecture.Tests.Source;

/// <summary>What must not be written in any file.</summary>
public sealed partial class TextTests
{
    private static readonly string[] TextFiles =
    [
        ".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".md", ".config", ".txt", ".sh", ".yml", ".yaml", ".ipynb", ".editorconfig", ".gitignore", ".gitattributes",
    ];

    // the words in halves, or this file would be the first finding
    [GeneratedRegex("\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"throw new NotImplemented" + @"Exception\(")]
    private static partial Regex NotImplemented();

    [GeneratedRegex(@"(?<![\w.$/)}])/(?:work|root|home|Users|farm|tmp)/\w|[A-Z]:\\\\?Users\\|v3/" + @"index\.json|https?://(?:registry|proxy|mirror)\.")]
    private static partial Regex MachinePath();

    private static IEnumerable<string> OurText => Repository.Files.Where(x =>
        !x.StartsWith(Repository.Kit, StringComparison.Ordinal) && (x == ".ci/run" || TextFiles.Any(e => x.EndsWith(e, StringComparison.Ordinal))));

    [Test]
    public void Nothing_is_left_unfinished() => Search(OurText, Unfinished(), "Finish it, or write down who decides in docs/decisions.");

    [Test]
    public void Nothing_is_not_implemented_but_what_Lean_leaves_to_the_user()
        => Search(
            Repository.Sources.Where(x => !x.StartsWith("Engine/Api/", StringComparison.Ordinal)),
            NotImplemented(),
            "What cannot be done is absent, or throws NotSupportedException and names what to do. Lean's own throwing virtuals are in Engine/Api.");

    [Test]
    public void The_APIs_throwing_members_say_what_is_missing()
    {
        var findings = new Findings();
        foreach (var source in Repository.Sources.Where(x => x.StartsWith("Engine/Api/", StringComparison.Ordinal)))
        {
            var text = Repository.Text(source);
            findings.Unless(!Regex.IsMatch(text, @"new NotImplemented" + @"Exception\(\s*\)"), $"{source}: an exception without a message");
        }
        findings.Report("Where Lean throws NotImplementedException so do we, with a message for the user.");
    }

    [Test]
    public void No_file_names_a_machine() => Search(OurText, MachinePath(), "No path of one machine and no host of a package registry.");

    [Test]
    public void Text_is_UTF8_with_LF_and_ends_with_a_line_break()
    {
        var findings = new Findings();
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var file in OurText)
        {
            var bytes = File.ReadAllBytes(Repository.Absolute(file));
            findings.Unless(!bytes.AsSpan().Contains((byte)'\r'), $"{file}: carriage return");
            findings.Unless(bytes.Length == 0 || bytes[^1] == '\n', $"{file}: no line break at the end");
            findings.Unless(!bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), $"{file}: byte order mark");
            Assert.That(() => strict.GetString(bytes), Throws.Nothing, $"{file}: not UTF-8");
        }
        findings.Report("The same bytes on every machine.");
    }

    private static void Search(IEnumerable<string> files, Regex banned, string rule)
    {
        var findings = new Findings();
        foreach (var file in files)
        {
            var number = 0;
            foreach (var line in Repository.Lines(file))
            {
                number++;
                findings.Unless(!banned.IsMatch(line), $"{file}:{number} {line.Trim()}");
            }
        }
        findings.Report(rule);
    }
}
