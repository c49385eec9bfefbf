using System.Globalization;
using Quant.Core.Statistics.Honesty;
using Quant.Engine.Results;
using Quant.Lab.Audit.Runs;
using Quant.Lab.Trials;

namespace Quant.Lab.Audit.Proofs;

/// <summary>Signs that a result says little about the future: few trades, many parameters, a profit that hangs on one trade or one day, a history that is too short.</summary>
internal static class Overfitting
{
    public const string Name = "Over-fitting";
    private const int FewestTrades = 30;
    private const int TradesPerParameter = 10;
    private const double LargestShare = 0.5;
    private const double Confidence = 0.95;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static AuditCheck Run(AuditSubject subject, RecordedRun baseline)
    {
        var result = baseline.Result;
        var warnings = new List<string>();
        var parameters = subject.Parameters.Count(x => subject.Tunable?.Contains(x.Key) ?? double.TryParse(x.Value, NumberStyles.Float, Culture, out _));
        if (result.Trades.Count < FewestTrades)
        {
            warnings.Add(string.Create(Culture, $"{result.Trades.Count} closed {(result.Trades.Count == 1 ? "trade" : "trades")}; below {FewestTrades} a result is an anecdote"));
        }
        if (parameters > 0 && result.Trades.Count < TradesPerParameter * parameters)
        {
            warnings.Add(string.Create(Culture, $"{parameters} {(parameters == 1 ? "parameter" : "parameters")} to tune for {result.Trades.Count} {(result.Trades.Count == 1 ? "trade" : "trades")}; {TradesPerParameter} trades per parameter are the least"));
        }
        Concentration(warnings, "trade", result.Trades.Select(Profit));
        Concentration(warnings, "day", result.Trades.GroupBy(x => x.ExitTime.Date).OrderBy(x => x.Key).Select(x => x.Sum(Profit)));
        History(warnings, result);
        return warnings.Count == 0
            ? new AuditCheck(Name, AuditVerdict.Passed, "Nothing suspicious. What a sweep chose needs more: its deflated Sharpe ratio and its probability of over-fitting.")
            : new AuditCheck(Name, AuditVerdict.Warning, "The result says little about the future.") { Details = warnings };
    }

    private static double Profit(QuantConnect.Statistics.Trade trade) => (double)(trade.ProfitLoss - trade.TotalFees);

    private static void Concentration(List<string> warnings, string part, IEnumerable<double> profits)
    {
        if (ProfitConcentration.Of([.. profits]) is { BestShare: { } share } && share > LargestShare)
        {
            warnings.Add(string.Create(Culture, $"the best {part} brings {share:P0} of the whole profit"));
        }
    }

    private static void History(List<string> warnings, RunResult result)
    {
        var returns = DailyReturns.Of(result).Values;
        if (ProbabilisticSharpe.Of(returns) is not { } probability || probability >= Confidence)
        {
            return;
        }
        var needed = MinimumTrackRecord.Of(returns, confidence: Confidence);
        warnings.Add(string.Create(Culture, $"the Sharpe ratio is above 0 with a probability of only {probability:P0}")
            + (needed is { } days ? string.Create(Culture, $"; it takes {Math.Ceiling(days):N0} days like these to be sure, and there are {returns.Length}") : ""));
    }
}
