using System.Text.Json;
using Quant.Lab.Runs.Records;

namespace Quant.Lab.Runs.Json;

/// <summary>The text of <c>summary.json</c>.</summary>
internal static class SummaryText
{
    /// <summary>The text of a summary, without a line end.</summary>
    public static string Of(RunSummary summary) => JsonText.Object(json =>
    {
        json.WriteString("algorithm", summary.Algorithm);
        json.WriteString("status", JsonText.Name(summary.Status));
        json.WriteBoolean("partial", summary.Partial);
        json.WriteString("error", summary.Error);
        json.WriteString("from", JsonText.Day(summary.From));
        json.WriteString("to", JsonText.Day(summary.To));
        json.WriteString("currency", summary.Currency);
        Write(json, summary.Statistics);
        Write(json, summary.Execution);
        Write(json, summary.Risk);
        json.WriteString("tradesSha256", summary.TradesSha256);
        json.WriteString("orderListHash", summary.OrderListHash);
        JsonText.Write(json, "lean", summary.Lean);
    });

    private static void Write(Utf8JsonWriter json, RunStatistics figures)
    {
        json.WriteStartObject("statistics");
        JsonText.Write(json, "startEquity", figures.StartEquity);
        JsonText.Write(json, "endEquity", figures.EndEquity);
        JsonText.Write(json, "totalReturn", figures.TotalReturn);
        JsonText.Write(json, "cagr", figures.Cagr);
        JsonText.Write(json, "sharpe", figures.Sharpe);
        JsonText.Write(json, "sortino", figures.Sortino);
        JsonText.Write(json, "maxDrawdown", figures.MaxDrawdown);
        JsonText.Write(json, "winRate", figures.WinRate);
        JsonText.Write(json, "profitFactor", figures.ProfitFactor);
        json.WriteNumber("trades", figures.Trades);
        json.WriteNumber("orders", figures.Orders);
        JsonText.Write(json, "fees", figures.Fees);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExecutionFigures? figures)
    {
        if (figures is null)
        {
            json.WriteNull("execution");
            return;
        }
        json.WriteStartObject("execution");
        json.WriteNumber("orders", figures.Orders);
        json.WriteNumber("filled", figures.Filled);
        json.WriteNumber("refused", figures.Refused);
        JsonText.Write(json, "slippageBasisPoints", figures.SlippageBasisPoints);
        JsonText.Write(json, "slippageCash", figures.SlippageCash);
        JsonText.Write(json, "worstBasisPoints", figures.WorstBasisPoints);
        JsonText.Write(json, "delaySeconds", figures.DelaySeconds);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RiskFigures? figures)
    {
        if (figures is null)
        {
            json.WriteNull("risk");
            return;
        }
        json.WriteStartObject("risk");
        json.WriteNumber("warnings", figures.Warnings);
        json.WriteStartObject("bound");
        foreach (var (reason, times) in figures.Bound)
        {
            json.WriteNumber(reason, times);
        }
        json.WriteEndObject();
        json.WriteNumber("reduced", figures.Reduced);
        json.WriteNumber("halted", figures.Halted);
        json.WriteEndObject();
    }
}
