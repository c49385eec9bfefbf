using Quant.Lab.Reports.Sources;
using Quant.Lab.Workspaces;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab.Reports;

/// <summary>
/// A result of Lean, written by hand: a week in New York with two trades, small enough to calculate by head. A long trade of 10 X from 100 to 101, a short one of 5 Y from
/// 50 to 52.2 that its stop at 52 ended.
/// </summary>
internal sealed class LeanFixture : IDisposable
{
    private readonly TestFolder _folder = new();

    /// <summary>Writes the files.</summary>
    /// <param name="ticker">Ticker of the first trade.</param>
    /// <param name="tag">Tag of its orders, and value of a parameter.</param>
    /// <param name="error">Error that ended the run; empty for none.</param>
    public LeanFixture(string ticker = "X", string tag = "", string error = "")
    {
        Directory.CreateDirectory(_folder["no-data"]);
        File.WriteAllText(Path, Result(Text(ticker), Text(tag), Text(error)));
        File.WriteAllText(_folder["123456-order-events.json"], Events);
    }

    /// <summary>Path of the result.</summary>
    public string Path => _folder["123456.json"];

    /// <summary>Folder of the files.</summary>
    public string Folder => _folder.Path;

    /// <summary>A data folder without data.</summary>
    public string DataFolder => _folder["no-data"];

    /// <summary>The run.</summary>
    public ReportRun Read() => ReportRunReader.Read(new Workspace(_folder.Path), Path, DataFolder);

    public void Dispose() => _folder.Dispose();

    /// <summary>UTC of a time in January 2024.</summary>
    public static DateTime At(int day, int hour, int minute = 0) => new(2024, 1, day, hour, minute, 0, DateTimeKind.Utc);

    private static long Seconds(int day, int hour) => (long)(At(day, hour) - DateTime.UnixEpoch).TotalSeconds;

    private static string Text(string value) => System.Text.Json.JsonSerializer.Serialize(value);

    // midnights of New York from Tuesday the 2nd on; nothing changes at the weekend of the 6th; the last one is the end of Monday's session
    private static string Series(params double[] values)
    {
        (int Day, int Hour)[] times = [(2, 5), (3, 5), (4, 5), (5, 5), (6, 5), (7, 5), (8, 5), (8, 21)];
        return string.Join(", ", times.Zip(values, (x, y) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Seconds(x.Day, x.Hour)}, {y}]")));
    }

    private static string Equity(params double[] values)
    {
        (int Day, int Hour)[] times = [(2, 5), (3, 5), (3, 18), (4, 5), (5, 5), (6, 5), (7, 5), (8, 5), (8, 21)];
        return string.Join(", ", times.Zip(values, (x, y) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Seconds(x.Day, x.Hour)}, {y}, {y}, {y}, {y}]")));
    }

    private static string Result(string ticker, string tag, string error) => $$"""
        {
          "charts": {
            "Strategy Equity": { "series": {
              "Equity": { "values": [{{Equity(1000, 1010, 990, 1000, 1050, 1050, 1050, 1050, 1102.5)}}] },
              "Return": { "values": [{{Series(0, 1, -0.99, 5, 0, 0, 0, 5)}}] } } },
            "Benchmark": { "series": { "Benchmark": { "values": [{{Series(100, 101, 100, 102, 102, 102, 102, 103)}}] } } },
            "Portfolio Turnover": { "series": { "Portfolio Turnover": { "values": [{{Series(0.5, 1.5)}}] } } }
          },
          "orders": {
            "1": { "id": 1, "type": 0, "symbol": { "value": {{ticker}}, "id": "X 2T" }, "price": 100, "createdTime": "2024-01-02T15:00:00Z", "lastFillTime": "2024-01-02T15:00:00Z", "quantity": 10, "status": 3, "tag": {{tag}},
                   "orderSubmissionData": { "bidPrice": 99.8, "askPrice": 100, "lastPrice": 99.9 } },
            "2": { "id": 2, "type": 1, "symbol": { "value": {{ticker}}, "id": "X 2T" }, "price": 101, "limitPrice": 101, "createdTime": "2024-01-02T15:00:00Z", "lastFillTime": "2024-01-02T16:30:00Z", "quantity": -10, "status": 3, "tag": {{tag}} },
            "3": { "id": 3, "type": 2, "symbol": { "value": {{ticker}}, "id": "X 2T" }, "price": 0, "stopPrice": 98, "createdTime": "2024-01-02T15:00:00Z", "lastFillTime": null, "quantity": -10, "status": 5, "tag": {{tag}} },
            "4": { "id": 4, "type": 0, "symbol": { "value": "Y", "id": "Y 2T" }, "price": 50, "createdTime": "2024-01-03T02:00:00Z", "lastFillTime": "2024-01-03T02:00:00Z", "quantity": -5, "status": 3, "tag": "",
                   "orderSubmissionData": { "bidPrice": 50, "askPrice": 50.2, "lastPrice": 50 } },
            "5": { "id": 5, "type": 2, "symbol": { "value": "Y", "id": "Y 2T" }, "price": 52.2, "stopPrice": 52, "createdTime": "2024-01-03T02:01:00Z", "lastFillTime": "2024-01-04T15:00:00Z", "quantity": 5, "status": 3, "tag": "" }
          },
          "statistics": { "Net Profit": "10.25%", "Total Fees": "$1.50" },
          "state": { "RuntimeError": {{error}}, "Status": "Completed" },
          "algorithmConfiguration": { "name": "Tiny", "accountCurrency": "USD", "parameters": { "speed": {{tag}} }, "startDate": "2024-01-02T00:00:00Z", "endDate": "2024-01-08T23:59:59Z", "tradingDaysPerYear": 252 },
          "totalPerformance": {
            "closedTrades": [
              { "symbols": [{ "value": {{ticker}} }], "entryTime": "2024-01-02T15:00:00Z", "entryPrice": 100, "direction": 0, "quantity": 10, "exitTime": "2024-01-02T16:30:00Z", "exitPrice": 101, "profitLoss": 10, "totalFees": 1, "mae": -5, "mfe": 12, "orderIds": [1, 2] },
              { "symbols": [{ "value": "Y" }], "entryTime": "2024-01-03T02:00:00Z", "entryPrice": 50, "direction": 1, "quantity": 5, "exitTime": "2024-01-04T15:00:00Z", "exitPrice": 52.2, "profitLoss": -11, "totalFees": 0.5, "mae": -11, "mfe": 2, "orderIds": [4, 5] }
            ],
            "portfolioStatistics": { "startEquity": "1000", "endEquity": "1102.5", "totalNetProfit": "0.1025", "compoundingAnnualReturn": "1", "sharpeRatio": "1", "sortinoRatio": "1", "drawdown": "0.02", "annualStandardDeviation": "0.1" }
          }
        }
        """;

    // the first stop was at 97, and was moved to 98 later
    private const string Events = """
        [
          { "orderId": 1, "fillQuantity": 10, "orderFeeAmount": 1, "orderFeeCurrency": "USD" },
          { "orderId": 3, "fillQuantity": 0, "stopPrice": 97 }, { "orderId": 3, "fillQuantity": 0, "stopPrice": 98 },
          { "orderId": 2, "fillQuantity": -10, "limitPrice": 101 },
          { "orderId": 4, "fillQuantity": -5 }, { "orderId": 5, "fillQuantity": 0, "stopPrice": 52 }, { "orderId": 5, "fillQuantity": 5, "stopPrice": 52, "orderFeeAmount": 0.5, "orderFeeCurrency": "USD" }
        ]
        """;
}
