using Quant.Lab.Lessons;
using Quant.Tests.Lab.Data;

namespace Quant.Tests.Lab.Lessons;

public sealed class LearnedWaysTests
{
    private const string Header = "*** START PGO Data, max index = 1 ***";
    private const string Bar = "TypeHandle: Market.TradeBar, Engine, Version=0.1.0.0";
    private const string Quote = "TypeHandle: Market.QuoteBar, Engine, Version=0.1.0.0";
    private const string Unfilled = "TypeHandle: NULL";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private static string[] FileWith(params IEnumerable<string> samples) =>
    [
        Header,
        "@@@ codehash 0x741DB244 methodhash 0xDFF5C0BF ilSize 0x000005D6 records 0x00000003",
        "MethodName: Engine.Loop.Step",
        "Signature: void  (int32)",
        "Schema InstrumentationKind 385 ILOffset 0 Count 1 Other 1303",
        "7001",
        "Schema InstrumentationKind 177 ILOffset 12 Count 1 Other 3221225472",
        "32",
        $"Schema InstrumentationKind 195 ILOffset 12 Count {samples.Count()} Other 3221225472",
        .. samples,
        "*** END PGO Data ***",
    ];

    private static IEnumerable<string> Times(int count, string sample) => Enumerable.Repeat(sample, count);

    /// <summary>The samples that are left, from the line that says how many they are.</summary>
    private static List<string> Left(IEnumerable<string> samples) => LearnedWays.Shortened(FileWith(samples))![8..^1];

    [Test]
    public void Shorten_keeps_one_sample_of_a_call_that_always_met_the_same()
        => Assert.That(Left([.. Times(20, Bar), .. Times(12, Unfilled)]), Is.EqualTo(new[] { "Schema InstrumentationKind 195 ILOffset 12 Count 1 Other 3221225472", Bar }));

    [TestCase(17, 4)]
    [TestCase(24, 2)]
    [TestCase(31, 1)]
    public void Shorten_keeps_shares_and_what_was_rare(int quotes, int bars)
    {
        var left = Left([.. Times(32 - quotes, Bar), .. Times(quotes, Quote)]);
        Assert.That(left[0], Does.Contain($" Count {left.Count - 1} "));
        Assert.That(left.Count(x => x == Bar), Is.EqualTo(bars));
        Assert.That(left.Count(x => x == Quote), Is.EqualTo(Math.Round(quotes / 4.0)));
        Assert.That(left[1], Is.EqualTo(Quote), "the most frequent one first");
    }

    [Test]
    public void Shorten_does_not_make_a_call_that_met_many_look_as_if_it_met_one()
    {
        var left = Left(Enumerable.Range(0, 32).Select(x => $"TypeHandle: Type{x}"));
        Assert.That(left[1..], Is.Unique.And.Count.EqualTo(LearnedWays.Samples));
    }

    [Test]
    public void Shorten_keeps_a_sample_where_there_are_none()
        => Assert.That(Left(Times(32, Unfilled))[1..], Is.EqualTo(new[] { Unfilled }));

    [Test]
    public void Shorten_leaves_counts_names_and_short_lists_alone()
    {
        var lines = FileWith(Times(LearnedWays.Samples, Bar));
        Assert.That(LearnedWays.Shortened(lines)!.Skip(1), Is.EqualTo(lines.Skip(1)));
    }

    [Test]
    public void Shorten_leaves_a_line_that_the_runtime_takes_for_its_own_and_is_done_once()
    {
        File.WriteAllLines(_folder["ways"], FileWith(Times(32, Bar)));
        LearnedWays.Shorten(_folder["ways"]);
        var once = File.ReadAllText(_folder["ways"]);
        Assert.That(once, Does.StartWith(Header).And.EndsWith("*** END PGO Data ***\n"));
        Assert.That(once.Split('\n'), Has.Length.EqualTo(12));
        LearnedWays.Shorten(_folder["ways"]);
        Assert.That(File.ReadAllText(_folder["ways"]), Is.EqualTo(once));
        Assert.That(Directory.GetFiles(_folder.Root), Has.Length.EqualTo(1));
    }

    [Test]
    public void Shorten_leaves_other_and_broken_files_alone()
    {
        var texts = new Dictionary<string, string>
        {
            ["other"] = "a,b\n",
            ["empty"] = "",
            ["cut"] = string.Join('\n', FileWith(Times(32, Bar)).Take(20)),
        };
        foreach (var (name, text) in texts)
        {
            File.WriteAllText(_folder[name], text);
            LearnedWays.Shorten(_folder[name]);
            Assert.That(File.ReadAllText(_folder[name]), Is.EqualTo(text), name);
        }
        Assert.That(() => LearnedWays.Shorten(_folder["absent"]), Throws.Nothing);
        Assert.That(Directory.GetFiles(_folder.Root), Has.Length.EqualTo(texts.Count));
    }
}
