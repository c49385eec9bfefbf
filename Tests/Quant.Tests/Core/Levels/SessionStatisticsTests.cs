using Quant.Core.Bars;
using Quant.Core.Levels;

namespace Quant.Tests.Core.Levels;

public sealed class SessionStatisticsTests
{
    private static Bar Bar(double low, double high, double close) => new(0, 1, low, high, low, close, 1);

    [Test]
    public void SessionTrueRange_smooths_as_Wilder_and_leaves_out_the_night()
    {
        var range = new SessionTrueRange(2);
        range.Update(Bar(10, 12, 11));
        Assert.That(range.Value, Is.Null);
        range.Update(Bar(12, 13, 13)); // true range from 11 to 13: mean of 2 and 2
        Assert.That(range.Value, Is.EqualTo(2));
        range.Update(Bar(9, 12, 10)); // from 13 to 9: (2 + 4) / 2
        Assert.That(range.Value, Is.EqualTo(3));
        range.EndSession();
        range.Update(Bar(100, 101, 100)); // high to low only: (3 + 1) / 2
        Assert.That(range.Value, Is.EqualTo(2));
        range.ApplySplit(0.5);
        Assert.That(range.Value, Is.EqualTo(1));
    }

    private static VolumeByTimeOfDay Profile(params double[][] sessions)
    {
        var profile = new VolumeByTimeOfDay(3, 2);
        foreach (var session in sessions)
        {
            profile.BeginSession(session.Length);
            for (var i = 0; i < session.Length; i++)
            {
                profile.Add(i, session[i]);
            }
            profile.EndSession();
        }
        return profile;
    }

    [Test]
    public void VolumeByTimeOfDay_compares_minutes_with_the_same_minutes()
    {
        var profile = Profile([10, 20, 30], [20, 40, 30]);
        Assert.That((profile.Usual(0, 1), profile.Usual(1, 3), profile.Usual(0, 3), profile.Usual(2, 2)), Is.EqualTo(((double?)15, (double?)60, (double?)75, (double?)0)));
    }

    [Test]
    public void VolumeByTimeOfDay_needs_its_least_sessions_for_each_minute()
    {
        Assert.That(Profile([10, 20, 30]).Usual(0, 1), Is.Null);
        var halfDay = Profile([10, 20, 30, 40], [10, 20]);
        Assert.That((halfDay.Usual(0, 2), halfDay.Usual(0, 3)), Is.EqualTo(((double?)30, (double?)null)));
        Assert.That(Profile([10, 20, 30], [10], [10, 40, 50]).Usual(1, 3), Is.EqualTo(70), "minutes after an early close do not count");
    }

    [Test]
    public void VolumeByTimeOfDay_today_is_not_usual_before_it_is_over()
    {
        var profile = Profile([10, 10], [10, 10]);
        profile.BeginSession(2);
        profile.Add(0, 1000);
        Assert.That((profile.Usual(0, 1), profile.Today), Is.EqualTo(((double?)10, 1000.0)));
    }

    [Test]
    public void VolumeByTimeOfDay_forgets_old_sessions_and_follows_splits()
    {
        var profile = Profile([900], [10], [20], [30]);
        Assert.That(profile.Usual(0, 1), Is.EqualTo(20));
        profile.ApplySplit(0.5);
        Assert.That(profile.Usual(0, 1), Is.EqualTo(40), "at half the price twice the shares");
    }
}
