using Quant.Cli;
using Quant.Engine.Results;
using Quant.Lab.Lessons;
using Quant.Lab.Runs;
using Quant.Tests.Lab.Data;
using Quant.Tests.Lab.Runs;

namespace Quant.Tests.Cli;

public sealed class LessonTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private string Whole => _folder[Lesson.WholeFile];

    private void End(string variable, long? points, RunStatus status = RunStatus.Completed)
        => Lesson.End(FakeRunEngine.Outcome() with { Status = status, DataPoints = points }, name => name == variable ? _folder.Root : null);

    [Test]
    public void End_of_a_whole_run_makes_the_lesson_count()
    {
        End(Lesson.LessonVariable, 525_600);
        Assert.That(File.ReadAllText(Whole), Is.EqualTo("525600"));
    }

    [TestCase(RunStatus.RuntimeError)]
    [TestCase(RunStatus.Cancelled)]
    public void End_of_a_run_that_was_cut_off_does_not(RunStatus status)
    {
        End(Lesson.LessonVariable, 525_600, status);
        Assert.That(File.Exists(Whole), Is.False);
    }

    [TestCase(1_000, false)]
    [TestCase(14_419, false)]
    [TestCase(14_420, true)]
    public void End_of_a_run_with_more_than_ten_times_the_data_drops_what_was_learned(long points, bool dropped)
    {
        File.WriteAllText(Whole, "1441");
        End(Lesson.LearnedVariable, points);
        Assert.That(File.Exists(Whole), Is.Not.EqualTo(dropped));
    }

    [TestCase(1_000, "*** START PGO Data, max index = 0 *** (shortened)\n")]
    [TestCase(1_000_000, "*** START PGO Data, max index = 0 ***\n")]
    public void End_of_a_run_that_had_learned_shortens_what_goes_on_to_count(long points, string left)
    {
        File.WriteAllText(Whole, "1441");
        File.WriteAllText(_folder[LearnedStart.WaysFile], "*** START PGO Data, max index = 0 ***\n");
        End(Lesson.LearnedVariable, points);
        Assert.That(File.ReadAllText(_folder[LearnedStart.WaysFile]), Is.EqualTo(left));
    }

    [Test]
    public void End_drops_what_cannot_be_read()
    {
        File.WriteAllText(Whole, "");
        End(Lesson.LearnedVariable, 1);
        Assert.That(File.Exists(Whole), Is.False);
    }

    [Test]
    public void End_without_a_lesson_or_its_folder_does_nothing()
    {
        End("OTHER", 525_600);
        Lesson.End(FakeRunEngine.Outcome() with { DataPoints = 5 }, _ => _folder["gone"]);
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Root), Is.Empty);
    }
}
