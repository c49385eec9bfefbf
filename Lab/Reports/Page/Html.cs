using System.Runtime.CompilerServices;
using System.Text;

namespace Quant.Lab.Reports.Page;

/// <summary>
/// Markup. Made of interpolated text whose literal parts are markup and whose holes are escaped, unless they are markup themselves: what a run brings along
/// (tickers, tags, messages of errors) cannot become markup by being forgotten.
/// </summary>
public sealed class Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Markup with text in it: <c>Html.Of($"&lt;td&gt;{text}&lt;/td&gt;")</c>.</summary>
    /// <param name="markup">Literal parts are markup, holes are text, also inside of attributes in quotes.</param>
    public static Html Of(Template markup) => new(markup.ToString());

    /// <summary>Parts one after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(x => x._markup)));

    /// <summary>Text that is markup already.</summary>
    internal static Html Raw(string markup) => new(markup);

    /// <summary>The markup.</summary>
    public override string ToString() => _markup;

    /// <summary>Interpolated markup: used by the compiler.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template
    {
        private readonly StringBuilder _text;

        /// <summary>Begins.</summary>
        /// <param name="literalLength">Length of the literal parts.</param>
        /// <param name="formattedCount">Number of holes.</param>
        public Template(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + 16 * formattedCount);

        /// <summary>Markup of the source.</summary>
        public void AppendLiteral(string value) => _text.Append(value);

        /// <summary>Text, escaped.</summary>
        public void AppendFormatted(string? value)
        {
            foreach (var letter in value.AsSpan())
            {
                _ = letter switch
                {
                    '&' => _text.Append("&amp;"),
                    '<' => _text.Append("&lt;"),
                    '>' => _text.Append("&gt;"),
                    '"' => _text.Append("&quot;"),
                    '\'' => _text.Append("&#39;"),
                    _ => _text.Append(letter),
                };
            }
        }

        /// <summary>A whole number.</summary>
        public void AppendFormatted(int value) => _text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{value}");

        /// <summary>Markup.</summary>
        public void AppendFormatted(Html value) => _text.Append(value._markup);

        /// <summary>Markup, part by part.</summary>
        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (var part in parts)
            {
                _text.Append(part._markup);
            }
        }

        /// <inheritdoc/>
        public override string ToString() => _text.ToString();
    }
}
