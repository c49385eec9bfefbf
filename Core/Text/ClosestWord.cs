namespace Quant.Core.Text;

/// <summary>Finds what somebody who mistyped a word may have meant.</summary>
public static class ClosestWord
{
    /// <summary>The known word with the least number of characters to insert, delete or replace; of several the first.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="known">What would have been right.</param>
    /// <returns>Null if even the closest word differs in more than a third of the characters typed (and in more than two): a guess would mislead.</returns>
    public static string? To(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        var closest = known.Select(x => (Word: x, Distance: EditDistance.Between(word, x))).DefaultIfEmpty((Word: "", Distance: int.MaxValue)).MinBy(x => x.Distance);
        return closest.Distance <= Math.Max(2, word.Length / 3) ? closest.Word : null;
    }
}
