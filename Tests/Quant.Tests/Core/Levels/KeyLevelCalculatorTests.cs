using Quant.Core.Bars;
using Quant.Core.Levels;
using Quant.Tests.Core.Sessions;

namespace Quant.Tests.Core.Levels;

public sealed class KeyLevelCalculatorTests
{
    private static Bar Bar(string start, int minutes, double low, double high, double? close = null)
    {
        var from = NewYork.At(start);
        return new Bar(from, from + minutes * TimeSpan.TicksPerMinute, low, high, low, close ?? high, 100);
    }

    private static KeyLevelCalculator Calculator(params Bar[] bars)
    {
        var calculator = new KeyLevelCalculator(NewYork.Calendar(), new KeyLevelSettings { MinPreMarketBars = 2, OpeningRange = TimeSpan.FromMinutes(15) });
        foreach (var bar in bars)
        {
            calculator.Update(bar);
        }
        return calculator;
    }

    [Test]
    public void Levels_say_where_they_come_from_and_how_long_they_count()
    {
        var levels = Calculator(Bar("2024-03-08 09:30", 30, 10, 12), Bar("2024-03-08 10:00", 30, 9, 13), Bar("2024-03-08 10:30", 30, 9, 13, 11));
        levels.AdvanceTo(NewYork.At("2024-03-08 16:00"));
        Assert.That(levels[KeyLevelKind.PreviousDayHigh], Is.EqualTo(new KeyLevel(
            KeyLevelKind.PreviousDayHigh, 13, new DateOnly(2024, 3, 8), NewYork.At("2024-03-08 09:30"), NewYork.At("2024-03-08 16:00"),
            MadeAt: NewYork.At("2024-03-08 10:30"), KnownAt: NewYork.At("2024-03-08 16:00"), ValidUntil: NewYork.At("2024-03-11 16:00"), Bars: 3, SplitFactor: 1)));
        Assert.That(levels[KeyLevelKind.PreviousClose]!.Value.Price, Is.EqualTo(11));
        Assert.That(levels[KeyLevelKind.PreviousDayHigh]!.Value.Id, Is.EqualTo("PDH 2024-03-08"));
    }

    [Test]
    public void Pre_market_grows_until_the_open_and_only_then_is_a_level()
    {
        var levels = Calculator(Bar("2024-03-08 04:00", 1, 10, 12), Bar("2024-03-08 09:00", 1, 9, 11));
        Assert.That((levels[KeyLevelKind.PreMarketHigh], levels.PreMarketSoFar), Is.EqualTo(((KeyLevel?)null, ((double, double)?)(12.0, 9.0))));
        levels.Update(Bar("2024-03-08 09:28", 1, 10, 13));
        Assert.That(levels[KeyLevelKind.PreMarketHigh], Is.Null, "a minute is left");
        levels.Update(Bar("2024-03-08 09:30", 1, 8, 20));
        Assert.That((levels[KeyLevelKind.PreMarketHigh]!.Value.Price, levels[KeyLevelKind.PreMarketLow]!.Value.Price), Is.EqualTo((13.0, 9.0)));
        Assert.That(levels[KeyLevelKind.PreMarketHigh]!.Value.KnownAt, Is.EqualTo(NewYork.At("2024-03-08 09:30")));
        Assert.That(levels.PreMarketSoFar, Is.Null);
        levels.AdvanceTo(NewYork.At("2024-03-08 16:00"));
        Assert.That(levels[KeyLevelKind.PreMarketHigh], Is.Null, "over with the day");
    }

    [Test]
    public void Opening_range_is_known_at_its_end()
    {
        var levels = Calculator(Bar("2024-03-08 09:30", 10, 9, 12), Bar("2024-03-08 09:40", 4, 8, 11));
        Assert.That(levels[KeyLevelKind.OpeningRangeHigh], Is.Null);
        levels.Update(Bar("2024-03-08 09:45", 1, 1, 20));
        Assert.That((levels[KeyLevelKind.OpeningRangeHigh]!.Value.Price, levels[KeyLevelKind.OpeningRangeLow]!.Value.Price), Is.EqualTo((12.0, 8.0)));
    }

    [Test]
    public void A_session_that_had_begun_before_the_first_bar_makes_no_level()
    {
        var levels = Calculator(Bar("2024-03-08 09:31", 29, 10, 12), Bar("2024-03-11 09:30", 1, 10, 12));
        Assert.That(levels[KeyLevelKind.PreviousDayHigh], Is.Null);
        var heard = new KeyLevelCalculator(NewYork.Calendar(), new KeyLevelSettings());
        heard.ListenFrom(NewYork.At("2024-03-08 09:00"));
        heard.Update(Bar("2024-03-08 09:31", 29, 10, 12));
        heard.Update(Bar("2024-03-11 09:30", 1, 10, 12));
        Assert.That(heard[KeyLevelKind.PreviousDayHigh]!.Value.Price, Is.EqualTo(12), "a quiet market whose first trade came late");
    }

    [Test]
    public void A_symbol_that_did_not_trade_keeps_its_last_day_and_forgets_it_after_a_week()
    {
        var levels = Calculator(Bar("2024-03-04 09:30", 30, 10, 12), Bar("2024-03-06 10:00", 1, 20, 21));
        Assert.That(levels[KeyLevelKind.PreviousDayHigh]!.Value, Has.Property("Price").EqualTo(12).And.Property("ValidUntil").EqualTo(NewYork.At("2024-03-06 16:00")));
        Assert.That(levels[KeyLevelKind.PreviousDayHigh]!.Value.Day, Is.EqualTo(new DateOnly(2024, 3, 4)));
        levels.AdvanceTo(NewYork.At("2024-03-12 16:00"));
        Assert.That(levels[KeyLevelKind.PreviousDayHigh]!.Value.Price, Is.EqualTo(21), "four sessions without a trade");
        levels.AdvanceTo(NewYork.At("2024-03-13 16:00"));
        Assert.That(levels[KeyLevelKind.PreviousDayHigh], Is.Null, "five");
    }

    [Test]
    public void Week_is_known_at_the_close_of_its_last_session()
    {
        // Good Friday, 29 March 2024, is a holiday: the week ends on Thursday
        var levels = Calculator(Bar("2024-03-25 09:30", 30, 10, 12), Bar("2024-03-27 10:00", 30, 8, 11), Bar("2024-03-28 10:00", 30, 9, 10));
        Assert.That(levels[KeyLevelKind.PreviousWeekHigh], Is.Null);
        levels.AdvanceTo(NewYork.At("2024-03-28 16:00"));
        var (high, low) = (levels[KeyLevelKind.PreviousWeekHigh]!.Value, levels[KeyLevelKind.PreviousWeekLow]!.Value);
        Assert.That((high.Price, low.Price, high.ValidUntil), Is.EqualTo((12.0, 8.0, NewYork.At("2024-04-05 16:00"))));
        levels.AdvanceTo(NewYork.At("2024-04-05 16:00"));
        Assert.That(levels[KeyLevelKind.PreviousWeekHigh], Is.Null, "nothing traded in the week after");
    }

    [Test]
    public void Week_that_was_not_heard_from_its_first_session_is_no_level()
    {
        var levels = Calculator(Bar("2024-03-26 09:30", 30, 10, 12), Bar("2024-03-28 10:00", 30, 9, 10));
        levels.AdvanceTo(NewYork.At("2024-03-28 16:00"));
        Assert.That(levels[KeyLevelKind.PreviousWeekHigh], Is.Null);
    }

    [Test]
    public void ApplySplit_moves_every_level_and_what_grows()
    {
        var levels = Calculator(Bar("2024-03-07 09:30", 30, 10, 12), Bar("2024-03-08 04:00", 1, 11, 13));
        levels.ApplySplit(0.5);
        Assert.That(levels[KeyLevelKind.PreviousDayHigh]!.Value, Has.Property("Price").EqualTo(6).And.Property("SplitFactor").EqualTo(0.5));
        Assert.That(levels.PreMarketSoFar, Is.EqualTo((6.5, 5.5)));
        Assert.That(() => levels.ApplySplit(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Update_refuses_bars_that_cannot_make_levels()
    {
        var levels = Calculator(Bar("2024-03-08 09:30", 1, 10, 12));
        Assert.That(() => levels.Update(Bar("2024-03-08 09:29", 1, 10, 12)), Throws.ArgumentException, "out of order");
        Assert.That(() => levels.Update(Bar("2024-03-08 15:30", 60, 10, 12)), Throws.ArgumentException.With.Message.Contains("Use minute bars"));
        Assert.That(() => levels.Update(Bar("2024-03-08 16:00", 1, 12, 10)), Throws.ArgumentException, "low above high");
    }
}
