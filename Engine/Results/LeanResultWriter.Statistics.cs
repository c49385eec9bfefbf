using System.Globalization;
using System.Text.Json;
using QuantConnect.Statistics;

namespace Quant.Engine.Results;

public static partial class LeanResultWriter
{
    private static void WriteTradeStatistics(Utf8JsonWriter json, TradeStatistics s)
    {
        json.WriteStartObject("tradeStatistics");
        Time(json, "startDateTime", s.StartDateTime);
        Time(json, "endDateTime", s.EndDateTime);
        json.WriteNumber("totalNumberOfTrades", s.TotalNumberOfTrades);
        json.WriteNumber("numberOfWinningTrades", s.NumberOfWinningTrades);
        json.WriteNumber("numberOfLosingTrades", s.NumberOfLosingTrades);
        Statistic(json, "totalProfitLoss", s.TotalProfitLoss);
        Statistic(json, "totalProfit", s.TotalProfit);
        Statistic(json, "totalLoss", s.TotalLoss);
        Statistic(json, "largestProfit", s.LargestProfit);
        Statistic(json, "largestLoss", s.LargestLoss);
        Statistic(json, "averageProfitLoss", s.AverageProfitLoss);
        Statistic(json, "averageProfit", s.AverageProfit);
        Statistic(json, "averageLoss", s.AverageLoss);
        Span(json, "averageTradeDuration", s.AverageTradeDuration);
        Span(json, "averageWinningTradeDuration", s.AverageWinningTradeDuration);
        Span(json, "averageLosingTradeDuration", s.AverageLosingTradeDuration);
        Span(json, "medianTradeDuration", s.MedianTradeDuration);
        Span(json, "medianWinningTradeDuration", s.MedianWinningTradeDuration);
        Span(json, "medianLosingTradeDuration", s.MedianLosingTradeDuration);
        json.WriteNumber("maxConsecutiveWinningTrades", s.MaxConsecutiveWinningTrades);
        json.WriteNumber("maxConsecutiveLosingTrades", s.MaxConsecutiveLosingTrades);
        Statistic(json, "profitLossRatio", s.ProfitLossRatio);
        Statistic(json, "winLossRatio", s.WinLossRatio);
        Statistic(json, "winRate", s.WinRate);
        Statistic(json, "lossRate", s.LossRate);
        Statistic(json, "averageMAE", s.AverageMAE);
        Statistic(json, "averageMFE", s.AverageMFE);
        Statistic(json, "largestMAE", s.LargestMAE);
        Statistic(json, "largestMFE", s.LargestMFE);
        Statistic(json, "maximumClosedTradeDrawdown", s.MaximumClosedTradeDrawdown);
        Statistic(json, "maximumIntraTradeDrawdown", s.MaximumIntraTradeDrawdown);
        Statistic(json, "profitLossStandardDeviation", s.ProfitLossStandardDeviation);
        Statistic(json, "profitLossDownsideDeviation", s.ProfitLossDownsideDeviation);
        Statistic(json, "profitFactor", s.ProfitFactor);
        Statistic(json, "sharpeRatio", s.SharpeRatio);
        Statistic(json, "sortinoRatio", s.SortinoRatio);
        Statistic(json, "profitToMaxDrawdownRatio", s.ProfitToMaxDrawdownRatio);
        Statistic(json, "maximumEndTradeDrawdown", s.MaximumEndTradeDrawdown);
        Statistic(json, "averageEndTradeDrawdown", s.AverageEndTradeDrawdown);
        Span(json, "maximumDrawdownDuration", s.MaximumDrawdownDuration);
        Statistic(json, "totalFees", s.TotalFees);
        json.WriteEndObject();
    }

    private static void WritePortfolioStatistics(Utf8JsonWriter json, PortfolioStatistics s)
    {
        json.WriteStartObject("portfolioStatistics");
        Statistic(json, "averageWinRate", s.AverageWinRate);
        Statistic(json, "averageLossRate", s.AverageLossRate);
        Statistic(json, "profitLossRatio", s.ProfitLossRatio);
        Statistic(json, "winRate", s.WinRate);
        Statistic(json, "lossRate", s.LossRate);
        Statistic(json, "expectancy", s.Expectancy);
        Statistic(json, "startEquity", s.StartEquity);
        Statistic(json, "endEquity", s.EndEquity);
        Statistic(json, "compoundingAnnualReturn", s.CompoundingAnnualReturn);
        Statistic(json, "drawdown", s.Drawdown);
        Statistic(json, "totalNetProfit", s.TotalNetProfit);
        Statistic(json, "sharpeRatio", s.SharpeRatio);
        Statistic(json, "probabilisticSharpeRatio", s.ProbabilisticSharpeRatio);
        Statistic(json, "sortinoRatio", s.SortinoRatio);
        Statistic(json, "alpha", s.Alpha);
        Statistic(json, "beta", s.Beta);
        Statistic(json, "annualStandardDeviation", s.AnnualStandardDeviation);
        Statistic(json, "annualVariance", s.AnnualVariance);
        Statistic(json, "informationRatio", s.InformationRatio);
        Statistic(json, "trackingError", s.TrackingError);
        Statistic(json, "treynorRatio", s.TreynorRatio);
        Statistic(json, "portfolioTurnover", s.PortfolioTurnover);
        Statistic(json, "valueAtRisk99", s.ValueAtRisk99);
        Statistic(json, "valueAtRisk95", s.ValueAtRisk95);
        Statistic(json, "drawdownRecovery", s.DrawdownRecovery);
        json.WriteEndObject();
    }

    private static void WriteTrade(Utf8JsonWriter json, Trade trade)
    {
        json.WriteStartObject();
        json.WriteString("id", trade.Id);
        json.WriteStartArray("symbols");
        foreach (var symbol in trade.Symbols)
        {
            LeanJson.Symbol(json, symbol);
        }

        json.WriteEndArray();
        Time(json, "entryTime", trade.EntryTime);
        LeanJson.Number(json, "entryPrice", trade.EntryPrice);
        json.WriteNumber("direction", (int)trade.Direction);
        LeanJson.Number(json, "quantity", trade.Quantity);
        Time(json, "exitTime", trade.ExitTime);
        LeanJson.Number(json, "exitPrice", trade.ExitPrice);
        LeanJson.Number(json, "profitLoss", trade.ProfitLoss);
        LeanJson.Number(json, "totalFees", trade.TotalFees);
        LeanJson.Number(json, "mae", trade.MAE);
        LeanJson.Number(json, "mfe", trade.MFE);
        Span(json, "duration", trade.Duration);
        LeanJson.Number(json, "endTradeDrawdown", trade.EndTradeDrawdown);
        json.WriteBoolean("isWin", trade.IsWin);
        json.WriteStartArray("orderIds");
        foreach (var id in trade.OrderIds)
        {
            json.WriteNumberValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Statistic(Utf8JsonWriter json, string name, decimal value) => json.WriteString(name, LeanJson.Statistic(value));

    private static void Span(Utf8JsonWriter json, string name, TimeSpan value) => json.WriteString(name, value.ToString("c", CultureInfo.InvariantCulture));

    private static void Time(Utf8JsonWriter json, string name, DateTime? value)
    {
        if (value is { } time)
        {
            json.WriteString(name, LeanJson.Utc(time));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
