using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Quant.Lab.Reports.Page.Charts;

/// <summary>Puts a chart into a page: its data as JSON beside the place where the scripts draw it.</summary>
public static class ChartMarkup
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // the encoder writes < > & and quotes as \u003C and so on: the data cannot end the element they are in
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new ShortNumbers() },
    };

    /// <summary>The markup of a chart.</summary>
    public static Html ToHtml(this Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var note = chart.Note is null ? Html.Empty : Html.Of($"<p class=\"note\">{chart.Note}</p>");
        var (before, after) = chart is TradeChart ? (Chooser, Html.Of($"<dl class=\"screen\"></dl>\n<div class=\"printed\"></div>\n")) : (Html.Empty, Html.Empty);
        return Html.Of($"""
            <figure class="chart"><figcaption>{chart.Title}</figcaption>{note}
            {before}<div class="plot{(chart is TradeChart ? " screen" : "")}" role="img" aria-label="{chart.Title}" style="--h:{chart.Height}"></div>
            {after}<script type="application/json">{Json(chart)}</script></figure>

            """);
    }

    private static Html Chooser { get; } = Html.Of($"""
        <div class="controls screen"><button type="button" class="previous" aria-label="previous trade">‹</button><select aria-label="trade"></select><button type="button" class="next" aria-label="next trade">›</button></div>

        """);

    /// <summary>Charts side by side where there is room.</summary>
    public static Html Row(params IEnumerable<Chart> charts) => Html.Of($"<div class=\"row\">{charts.Select(ToHtml)}</div>\n");

    /// <summary>Data of a chart for the scripts, fit to stand inside of a script element.</summary>
    public static Html Json(Chart chart)
    {
        var json = JsonSerializer.Serialize(chart, Options);
        return Html.Raw(json);
    }

    /// <summary>Numbers with nine digits that count: more is not seen in a picture, and makes pages large.</summary>
    private sealed class ShortNumbers : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException($"A chart has no place for {value}; what is undefined is null.", nameof(value));
            }
            writer.WriteRawValue(value.ToString("G9", CultureInfo.InvariantCulture), skipInputValidation: true);
        }
    }
}
