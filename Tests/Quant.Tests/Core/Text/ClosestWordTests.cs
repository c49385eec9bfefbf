using Quant.Core.Text;

namespace Quant.Tests.Core.Text;

public sealed class ClosestWordTests
{
    [TestCase("backtset", "backtest", TestName = "To_two_letters_swapped")]
    [TestCase("BACKTEST", "backtest", TestName = "To_case_does_not_count")]
    [TestCase("rns", "runs", TestName = "To_short_word_with_a_missing_letter")]
    [TestCase("xyzzy", null, TestName = "To_nothing_like_it")]
    public void To_word_finds_what_was_meant(string word, string? expected)
        => Assert.That(ClosestWord.To(word, ["bench", "backtest", "runs"]), Is.EqualTo(expected));

    [Test]
    public void To_of_no_words_is_null() => Assert.That(ClosestWord.To("a", []), Is.Null);

    [Test]
    public void To_of_two_equally_close_words_is_the_first() => Assert.That(ClosestWord.To("bat", ["cat", "bad"]), Is.EqualTo("cat"));
}
