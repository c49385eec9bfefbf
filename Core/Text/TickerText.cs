namespace Quant.Core.Text;

/// <summary>What can be a ticker: it becomes the name of files and folders.</summary>
public static class TickerText
{
    /// <summary>What a ticker has to be, for messages.</summary>
    public const string Rule = "letters, digits, points and hyphens only, a letter or digit first";

    /// <summary>Whether a text has the characters of a ticker.</summary>
    public static bool IsTicker(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text.All(x => char.IsAsciiLetterOrDigit(x) || x is '.' or '-');
    }
}
