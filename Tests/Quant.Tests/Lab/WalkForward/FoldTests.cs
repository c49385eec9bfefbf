using FsCheck;
using FsCheck.Fluent;
using Quant.Lab;
using Quant.Lab.WalkForward;

namespace Quant.Tests.Lab.WalkForward;

public sealed class FoldTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    private static string Text(Fold x) => FormattableString.Invariant($"{x.TrainFrom:MM-dd}..{x.TrainTo:MM-dd} {x.TestFrom:MM-dd}..{x.TestTo:MM-dd}");

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

    [TestCase(5, 6, 0)]
    [TestCase(20, 4, 4)]
    [TestCase(0, 1, 0)]
    public void Split_too_few_days_is_a_user_error(int days, int folds, int purge)
        => Assert.That(
            () => Fold.Split(Start, Start.AddDays(days - 1), new WalkForwardSettings { Folds = folds, Purge = purge }),
            Throws.InstanceOf<UserErrorException>().With.Message.Contains("are too few"));

    [Test]
    public void Split_tests_every_later_day_once_and_never_trains_on_what_comes()
        => Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(30, 800).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(),
            (days, number, tenths) =>
            {
                var settings = new WalkForwardSettings { Folds = number, TrainFraction = tenths / 10.0, IsAnchored = days % 2 == 0, Purge = days % 3 };
                IReadOnlyList<Fold> folds;
                try
                {
                    folds = Fold.Split(Start, Start.AddDays(days - 1), settings);
                }
                catch (UserErrorException)
                {
                    return true;
                }
                var joined = folds.Zip(folds.Skip(1)).All(x => x.Second.TestFrom == x.First.TestTo.AddDays(1));
                var ordered = folds.All(x => x.TrainFrom >= Start && x.TrainFrom <= x.TrainTo && x.TrainTo.AddDays(settings.Purge) < x.TestFrom && x.TestFrom <= x.TestTo);
                var even = folds.Select(x => x.TestTo.DayNumber - x.TestFrom.DayNumber).ToList();
                return joined && ordered && folds[^1].TestTo == Start.AddDays(days - 1) && even.Max() - even.Min() <= 1;
            }));
}
