using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Quant.Engine.Results;
using Quant.Lab.Runs;

namespace Quant.Lab.Lean;

/// <summary>Turns the result files of Lean into an outcome.</summary>
internal static partial class LeanResultReader
{
    // "1997-12-31 19:00:00 During the algorithm initialization, the following exception has occurred: MESSAGE in File.cs:line 26 MESSAGE"
    // or "Algorithm.Initialize() Error: MESSAGE Stack Trace: TRACE"
    [GeneratedRegex(@"^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d )?(?:During the algorithm initialization, the following exception has occurred: |Algorithm\.Initialize\(\) Error: )?(.*?)(?: +in \S+:line \d+ .*| Stack Trace: .*)?$", RegexOptions.Singleline)]
    private static partial Regex ErrorText();

    /// <summary>Reads a run; the hash over its orders is not in the files, and is empty.</summary>
    /// <param name="files">What Lean wrote.</param>
    /// <param name="algorithm">Name of the algorithm, for messages.</param>
    /// <exception cref="UserErrorException">The algorithm did not get as far as to begin; the message is its own.</exception>
    public static RunOutcome Read(LeanResultFiles files, string algorithm)
    {
        using var result = JsonDocument.Parse(files.Result);
        var root = result.RootElement;
        var state = root.GetProperty("state");
        var error = state.GetProperty("RuntimeError").GetString() is { Length: > 0 } text ? text : null;
        if (!root.TryGetProperty("algorithmConfiguration", out var setup) || setup.ValueKind != JsonValueKind.Object || !root.TryGetProperty("totalPerformance", out var performance)
            || performance.ValueKind != JsonValueKind.Object || !setup.TryGetProperty("accountCurrency", out var currency))
        {
            throw new UserErrorException(error is null && state.GetProperty("Status").GetString() == "Running"
                ? $"{algorithm} had not ended when Lean wrote this result: it has no statistics yet."
                : $"{algorithm} could not start on Lean: {(error is null ? "it wrote no result" : WithoutPlace(error))}");
        }
        var statistics = root.GetProperty("statistics").EnumerateObject().ToDictionary(x => x.Name, x => x.Value.GetString()!);
        var trades = LeanRows.Trades(performance.GetProperty("closedTrades"));
        var orders = LeanRows.Orders(root.GetProperty("orders"), files.Events);
        return new RunOutcome
        {
            Engine = new EngineName("lean", Version(root)),
            AlgorithmType = files.AlgorithmType,
            Status = Status(state.GetProperty("Status").GetString(), error),
            Error = error,
            From = setup.GetProperty("startDate").GetDateTime().Date,
            To = setup.GetProperty("endDate").GetDateTime().Date,
            Currency = currency.GetString()!,
            Statistics = LeanStatistics.Of(LeanRows.Portfolio(performance.GetProperty("portfolioStatistics")), statistics, trades, orders.Count),
            LeanStatistics = statistics,
            OrderListHash = "",
            Trades = trades,
            Orders = orders,
            Equity = LeanRows.Equity(root.GetProperty("charts")),
            Insights = LeanRows.Insights(files.Insights),
            Log = files.Log is { } log ? Encoding.UTF8.GetString(log).TrimEnd('\n').Split('\n').Select(x => x.TrimEnd('\r')).ToList() : [],
            Records = files.Records,
            WriteLeanFiles = files.WriteTo,
        };
    }

    /// <summary>An error of Lean without the time, place and repetition that Lean puts around the message of a failed start.</summary>
    public static string WithoutPlace(string error) => ErrorText().Match(error) is { Success: true } match ? match.Groups[1].Value.Trim() : error;

    private static RunStatus Status(string? text, string? error) => text switch
    {
        _ when error is not null => RunStatus.RuntimeError,
        "Completed" => RunStatus.Completed,
        "Stopped" => RunStatus.Cancelled,
        _ => RunStatus.RuntimeError,
    };

    private static string Version(JsonElement root)
        => root.TryGetProperty("serverStatistics", out var server) && server.TryGetProperty("LEAN Version", out var version) ? version.GetString()!.TrimStart('v') : "";
}
