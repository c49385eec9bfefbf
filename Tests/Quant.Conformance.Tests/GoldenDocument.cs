using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Quant.Conformance.Tests;

/// <summary>
/// The texts of a case's golden files, made from a result file as the conformance kit's <c>goldens.py</c> (<c>extract</c>) makes them
/// from Lean's.
/// </summary>
internal static partial class GoldenDocument
{
    private const string NoTime = "0001-01-01T00:00:00Z";

    private static readonly string[] BuiltInCharts =
        ["Drawdown", "Portfolio Turnover", "Exposure", "Strategy Equity", "Capacity", "Assets Sales Volume", "Portfolio Margin", "Benchmark"];

    private static readonly string[] DailySeries =
        ["Strategy Equity/Return", "Benchmark/Benchmark", "Portfolio Turnover/Portfolio Turnover"];

    private static readonly string[] StateKeys = ["Status", "RuntimeError", "OrderCount", "InsightCount"];

    private static readonly string[] ConfigurationKeys =
        ["accountCurrency", "brokerage", "accountType", "startDate", "endDate", "tradingDaysPerYear"];

    private static readonly string[] OrderKeys =
    [
        "id", "type", "status", "quantity", "price", "limitPrice", "stopPrice", "triggerPrice", "trailingAmount", "trailingAsPercentage",
        "limitTriggered", "stopTriggered", "createdTime", "lastFillTime", "lastUpdateTime", "canceledTime", "tag", "value", "direction",
        "priceCurrency", "contingentId",
    ];

    /// <summary>The text of <c>CASE.statistics.json</c>.</summary>
    /// <param name="resultJson">A result file.</param>
    /// <param name="orderListHash">Hash of the orders, which the result file does not hold.</param>
    public static string Statistics(ReadOnlyMemory<byte> resultJson, string? orderListHash)
    {
        using var document = JsonDocument.Parse(resultJson);
        var root = document.RootElement;
        var performance = Member(root, "totalPerformance");
        var members = new List<string>
        {
            Line("orderListHash", orderListHash is null ? "null" : PythonJson.Quote(orderListHash)),
            Block("statistics", Member(root, "statistics")),
            Block("runtimeStatistics", Member(root, "runtimeStatistics")),
            Block("tradeStatistics", Member(performance, "tradeStatistics")),
            Block("portfolioStatistics", Member(performance, "portfolioStatistics")),
            Line("closedTrades", Rows(Trades(Member(performance, "closedTrades")), "[\n  ", ",\n  ", "\n ]")),
            Line("series", PythonJson.Dump(ToElement(Series(Member(root, "charts"))))),
            Block("state", ToElement(State(Member(root, "state")))),
            Block("configuration", ToElement(Pick(Member(root, "algorithmConfiguration"), ConfigurationKeys))),
        };
        return "{\n" + string.Join(",\n", members) + "\n}\n";
    }

    /// <summary>The text of <c>CASE.orders.json</c>.</summary>
    /// <param name="resultJson">A result file.</param>
    public static string Orders(ReadOnlyMemory<byte> resultJson)
    {
        using var document = JsonDocument.Parse(resultJson);
        var orders = Member(document.RootElement, "orders");
        var rows = orders is not { ValueKind: JsonValueKind.Object } present
            ? []
            : present.EnumerateObject()
                .OrderBy(order => int.Parse(order.Name, System.Globalization.CultureInfo.InvariantCulture))
                .Select(order => Compact(order.Value))
                .ToList();
        return "[\n" + string.Join(",\n", rows.Select(row => PythonJson.Dump(ToElement(row)))) + "\n]\n";
    }

    private static string Line(string name, string value) => $" {PythonJson.Quote(name)}: {value}";

    private static string Block(string name, JsonElement? value) =>
        Line(name, value is { } present ? PythonJson.DumpIndented(present).Replace("\n", "\n ", StringComparison.Ordinal) : "null");

    private static string Rows(List<JsonObject> rows, string open, string separator, string close) =>
        rows.Count == 0 ? "[]" : open + string.Join(separator, rows.Select(row => PythonJson.Dump(ToElement(row)))) + close;

    /// <summary>Closed trades without their random ids, symbols by ticker.</summary>
    private static List<JsonObject> Trades(JsonElement? trades)
    {
        var rows = new List<JsonObject>();
        if (trades is not { ValueKind: JsonValueKind.Array } present)
        {
            return rows;
        }

        foreach (var trade in present.EnumerateArray())
        {
            var row = new JsonObject();
            foreach (var field in trade.EnumerateObject().Where(field => field.Name != "id"))
            {
                row[field.Name] = field.Name == "symbols"
                    ? new JsonArray([.. field.Value.EnumerateArray().Select(symbol => Node(symbol.GetProperty("value")))])
                    : Node(field.Value);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The daily series that the statistics are made from, and what the algorithm plotted itself.</summary>
    private static JsonObject Series(JsonElement? charts)
    {
        var result = new JsonObject();
        if (charts is not { ValueKind: JsonValueKind.Object } present)
        {
            return result;
        }

        foreach (var chart in present.EnumerateObject().OrderBy(chart => chart.Name, StringComparer.Ordinal))
        {
            foreach (var series in chart.Value.GetProperty("series").EnumerateObject().OrderBy(series => series.Name, StringComparer.Ordinal))
            {
                var key = $"{chart.Name}/{series.Name}";
                var isOwn = !BuiltInCharts.Contains(chart.Name) || (chart.Name == "Strategy Equity" && series.Name is not ("Equity" or "Return"));
                if (isOwn || DailySeries.Contains(key))
                {
                    result[key] = Node(series.Value.GetProperty("values"));
                }
            }
        }

        return result;
    }

    /// <summary>The state with the first line of the error only, without time, file and line.</summary>
    private static JsonObject State(JsonElement? state)
    {
        var result = Pick(state, StateKeys);
        if (result["RuntimeError"]?.GetValue<string>() is { Length: > 0 } error)
        {
            result["RuntimeError"] = Decoration().Replace(error.ReplaceLineEndings("\n").Split('\n')[0], string.Empty);
        }

        return result;
    }

    private static JsonObject Compact(JsonElement order)
    {
        var row = new JsonObject();
        foreach (var key in OrderKeys)
        {
            if (Member(order, key) is { ValueKind: not JsonValueKind.Null } value
                && !(value.ValueKind == JsonValueKind.String && value.GetString() is "" or NoTime))
            {
                row[key] = Node(value);
            }
        }

        row["symbol"] = Node(order.GetProperty("symbol").GetProperty("value"));
        var timeInForce = Member(Member(order, "properties"), "timeInForce");
        if (timeInForce is { ValueKind: JsonValueKind.String } text)
        {
            if (text.GetString() is not ("" or "GoodTilCanceled"))
            {
                row["timeInForce"] = Node(text);
            }
        }
        else if (timeInForce is { ValueKind: JsonValueKind.Object } typed && typed.EnumerateObject().Any())
        {
            var type = Member(typed, "$type")?.GetString() ?? string.Empty;
            var name = type.Split(',')[0].Split('.')[^1];
            row["timeInForce"] = name.Length > 0 ? name : Node(typed);
        }

        return row;
    }

    private static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } present && present.TryGetProperty(name, out var member) ? member : null;

    private static JsonObject Pick(JsonElement? value, string[] keys) =>
        new(keys.Select(key => KeyValuePair.Create(key, Member(value, key) is { } member ? Node(member) : null)));

    // nodes made of elements keep the text of their numbers
    private static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value.Clone()),
        JsonValueKind.Array => JsonArray.Create(value.Clone()),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(value.Clone()),
    };

    private static JsonElement ToElement(JsonNode node)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(node.ToJsonString()));
        return document.RootElement.Clone();
    }

    [GeneratedRegex(@"^.*Runtime Error: | in \S+:line \d+.*$")]
    private static partial Regex Decoration();
}
