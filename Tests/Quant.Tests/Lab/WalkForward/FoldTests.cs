using FsCheck;
using FsCheck.Fluent;
using Quant.Lab;
using Quant.Lab.WalkForward;

namespace Quant.Tests.Lab.WalkForward;

public sealed class FoldTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    private static string Text(Fold x) => FormattableString.Invariant($"{string.Join('+', x.Training.Select(Text))} {Text(x.Test)}");

    private static string Text(DayRange x) => FormattableString.Invariant($"{x.From:MM-dd}..{x.To:MM-dd}");

    [Test]
    public void Split_rolling_equals_the_hand_calculation()
    {
        // 20 days, 4 folds, one half: the training is as long as a test, 20 / (4 + 1) = 4 days
        var folds = Fold.Split(Start, Start.AddDays(19), new WalkForwardSettings { Folds = 4, TrainFraction = 0.5 });
        Assert.That(folds.Select(Text), Is.EqualTo(new[]
        {
            "01-01..01-04 01-05..01-08", "01-05..01-08 01-09..01-12", "01-09..01-12 01-13..01-16", "01-13..01-16 01-17..01-20",
        }));
        Assert.That(folds.Select(x => x.Number), Is.EqualTo(new[] { 1, 2, 3, 4 }));
    }

    [Test]
    public void Split_anchored_with_a_purge_equals_the_hand_calculation()
    {
        // 0.75: the training is three tests long, 3 * 20 / (2 + 3) = 12 days; its last day is purged
        var folds = Fold.Split(Start, Start.AddDays(19), new WalkForwardSettings { Folds = 2, TrainFraction = 0.75, IsAnchored = true, Purge = 1 });
        Assert.That(folds.Select(Text), Is.EqualTo(new[] { "01-01..01-11 01-13..01-16", "01-01..01-15 01-17..01-20" }));
    }

    [Test]
    public void Split_rolling_with_an_embargo_equals_the_hand_calculation()
    {
        // tests begin on the 5th, 9th, 13th and 17th. Fold 3 trains right after the test of fold 1, fold 4 right after that of fold 2: from a day later
        var folds = Fold.Split(Start, Start.AddDays(19), new WalkForwardSettings { Folds = 4, Embargo = 1 });
        Assert.That(folds.Select(Text), Is.EqualTo(new[]
        {
            "01-01..01-04 01-05..01-08", "01-05..01-08 01-09..01-12", "01-10..01-12 01-13..01-16", "01-14..01-16 01-17..01-20",
        }));
    }

    [Test]
    public void Split_anchored_with_an_embargo_trains_in_pieces()
    {
        // of fold 4, the test of fold 1 ends on the 8th, that of fold 2 on the 12th; that of fold 3 ends where its own test begins. The purge takes the 15th and 16th
        var folds = Fold.Split(Start, Start.AddDays(19), new WalkForwardSettings { Folds = 4, IsAnchored = true, Embargo = 1, Purge = 2 });
        Assert.That(folds.Select(Text), Is.EqualTo(new[]
        {
            "01-01..01-02 01-05..01-08", "01-01..01-06 01-09..01-12", "01-01..01-08+01-10..01-10 01-13..01-16", "01-01..01-08+01-10..01-12+01-14..01-14 01-17..01-20",
        }));
        Assert.That((folds[3].TrainFrom, folds[3].TrainTo), Is.EqualTo((Start, Start.AddDays(13))));
    }

    [Test]
    public void TrainingText_names_some_pieces_and_counts_many()
    {
        var folds = Fold.Split(Start, Start.AddDays(19), new WalkForwardSettings { Folds = 9, TrainFraction = 0.5, IsAnchored = true, Embargo = 1 });
        Assert.That(folds[2].TrainingText, Is.EqualTo("2024-01-01 to 2024-01-04\n2024-01-06 to 2024-01-06"));
        Assert.That((folds[6].Training.Count, folds[6].TrainingText.Split('\n').Length), Is.EqualTo((6, 6)));
        Assert.That(folds[8].TrainingText, Is.EqualTo("2024-01-01 to 2024-01-18\nin 8 pieces"));
    }

    [TestCase(1, "01-09..01-11+01-13..01-14+01-16..01-17")]
    [TestCase(2, "01-09..01-11+01-14..01-14+01-17..01-17")]
    [TestCase(3, "01-09..01-11")]
    [TestCase(400, "01-09..01-11")]
    public void Split_rolling_over_several_tests_leaves_out_what_follows_each(int embargo, string training)
    {
        // 3 * 20 / (4 + 3) = 9 days of training; tests are 10-11, 12-14, 15-17 and 18-20, and the last one trains on 9-17
        var settings = new WalkForwardSettings { Folds = 4, TrainFraction = 0.75, Embargo = embargo };
        Assert.That(Text(Fold.Split(Start, Start.AddDays(19), settings)[3]), Is.EqualTo(training + " 01-18..01-20"));
    }

    [Test]
    public void Split_an_embargo_as_long_as_the_training_is_a_user_error()
        => Assert.That(
            () => Fold.Split(Start, Start.AddDays(19), new WalkForwardSettings { Folds = 4, Embargo = 4 }),
            Throws.InstanceOf<UserErrorException>().With.Message.EqualTo(
                "An embargo of 4 days after each test leaves fold 3 nothing to train on from 2024-01-09 to 2024-01-12: take a shorter embargo, a larger training fraction, or anchored trainings."));

    [TestCase(5, 6, 0)]
    [TestCase(20, 4, 4)]
    [TestCase(0, 1, 0)]
    public void Split_too_few_days_is_a_user_error(int days, int folds, int purge)
        => Assert.That(
            () => Fold.Split(Start, Start.AddDays(days - 1), new WalkForwardSettings { Folds = folds, Purge = purge }),
            Throws.InstanceOf<UserErrorException>().With.Message.Contains("are too few"));

    private static IEnumerable<DateOnly> Days(DayRange x) => Enumerable.Range(0, x.To.DayNumber - x.From.DayNumber + 1).Select(x.From.AddDays);

    [Test]
    public void Split_tests_every_later_day_once_and_trains_on_all_days_before_but_those_left_out()
        => Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(30, 800).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(),
            (days, number, tenths) =>
            {
                var settings = new WalkForwardSettings { Folds = number, TrainFraction = tenths / 10.0, IsAnchored = days % 2 == 0, Purge = days % 3, Embargo = days % 5 };
                IReadOnlyList<Fold> folds;
                try
                {
                    folds = Fold.Split(Start, Start.AddDays(days - 1), settings);
                }
                catch (UserErrorException)
                {
                    return true;
                }
                var joined = folds.Zip(folds.Skip(1)).All(x => x.Second.Test.From == x.First.Test.To.AddDays(1));
                var train = folds[0].Test.From.DayNumber - Start.DayNumber;
                var trained = folds.All(x => x.Training.SelectMany(Days).SequenceEqual(
                    Days(new(settings.IsAnchored ? Start : x.Test.From.AddDays(-train), x.Test.From.AddDays(-1 - settings.Purge)))
                        .Except(folds.Take(x.Number - 1).SelectMany(earlier => Enumerable.Range(1, settings.Embargo).Select(earlier.Test.To.AddDays)))));
                var even = folds.Select(x => Days(x.Test).Count()).ToList();
                return joined && trained && even.Min() > 0 && folds[^1].Test.To == Start.AddDays(days - 1) && even.Max() - even.Min() <= 1;
            }));
}
