using Quant.Lab;
using Quant.Lab.Trials;
using Quant.Lab.Trials.Keeping;
using Quant.Tests.Lab.WalkForward;

namespace Quant.Tests.Lab.Trials.Keeping;

public sealed class KeptTrialsTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private string Place => _lab.PathOf("walk/kept.jsonl");

    private static Trial Of(int x, int days = 3) => new(new Dictionary<string, string> { ["x"] = x.ToString(System.Globalization.CultureInfo.InvariantCulture) }, Start, Start.AddDays(days - 1));

    private static FakeTrials Sines() => new((x, day) => Math.Sin(x * day.DayNumber) / 100);

    private KeptTrials Open(ITrialRunner inner) => new(inner, Place, CancellationToken.None);

    private static void Equal(TrialResult one, TrialResult other)
    {
        Assert.That(other.Returns.Values, Is.EqualTo(one.Returns.Values), "to the last bit");
        Assert.That(other.Returns.Days, Is.EqualTo(one.Returns.Days));
        Assert.That((other.Returns.Conventions, other.Trades, other.Account, other.DataPoints, other.Error), Is.EqualTo((one.Returns.Conventions, one.Trades, one.Account, one.DataPoints, one.Error)));
        Assert.That((other.Trial.From, other.Trial.To), Is.EqualTo((one.Trial.From, one.Trial.To)));
    }

    [Test]
    public void What_was_done_is_not_done_again_and_is_the_same()
    {
        var trials = new[] { Of(1), Of(2), Of(2, days: 5), Of(-1) };
        List<TrialResult> first;
        using (var kept = Open(Sines()))
        {
            first = [.. trials.Select(x => kept.Run(x, CancellationToken.None))];
            Assert.That((kept.Found, kept.Count), Is.EqualTo((0, 4)));
        }
        var again = Sines();
        using (var kept = Open(again))
        {
            Assert.That(kept.Found, Is.EqualTo(4));
            foreach (var (trial, expected) in trials.Zip(first))
            {
                Equal(expected, kept.Run(trial, CancellationToken.None));
            }
            Assert.That(again.Asked, Has.Count.EqualTo(1), "the first one, to see that it is still the same");
            kept.Run(Of(3), CancellationToken.None);
            Assert.That((again.Asked.Count, kept.Count), Is.EqualTo((2, 5)));
            kept.Remove();
        }
        Assert.That(File.Exists(Place), Is.False);
    }

    [Test]
    public void Trials_of_an_engine_come_back_whole()
    {
        var trial = new Trial(new Dictionary<string, string> { ["fast-period"] = "3" }, new(2023, 11, 22), new(2023, 12, 8));
        TrialResult Run()
        {
            using var kept = Open(new EmbeddedTrialRunner(_lab.Request));
            return kept.Run(trial, CancellationToken.None);
        }
        var (first, second) = (Run(), Run());
        Equal(first, second);
        Assert.That((first.Trades.Count, first.Account is null), Is.EqualTo((first.Trades.Count, false)).And.Matches<(int Trades, bool)>(x => x.Trades > 0));
        Assert.That(TrialFigure.All.Select(x => x.Value(second)), Is.EqualTo(TrialFigure.All.Select(x => x.Value(first))), "every figure");
    }

    [Test]
    public void A_line_that_was_not_finished_counts_as_not_done()
    {
        using (var kept = Open(Sines()))
        {
            kept.Run(Of(1), CancellationToken.None);
            kept.Run(Of(2), CancellationToken.None);
        }
        File.WriteAllText(Place, File.ReadAllText(Place)[..^20]);
        var again = Sines();
        using (var kept = Open(again))
        {
            Assert.That(kept.Found, Is.EqualTo(1));
            kept.Run(Of(2), CancellationToken.None);
        }
        Assert.That(File.ReadAllLines(Place), Has.Length.EqualTo(2));
    }

    [Test]
    public void Trials_of_other_data_are_thrown_away()
    {
        using (var kept = Open(Sines()))
        {
            kept.Run(Of(1), CancellationToken.None);
            kept.Run(Of(2), CancellationToken.None);
        }
        using var other = Open(new FakeTrials((_, _) => 0.01));
        Assert.That(other.Found, Is.Zero);
        Assert.That(other.Run(Of(1), CancellationToken.None).Returns.Values, Is.All.EqualTo(0.01));
    }

    [Test]
    public void A_second_process_is_told_to_wait()
    {
        using var kept = Open(Sines());
        Assert.That(() => Open(Sines()), Throws.InstanceOf<UserErrorException>().With.Message.Contains("Another quant"));
    }

    [Test]
    public void A_file_without_a_trial_does_not_stay()
    {
        Open(Sines()).Dispose();
        Assert.That(File.Exists(Place), Is.False);
    }
}
