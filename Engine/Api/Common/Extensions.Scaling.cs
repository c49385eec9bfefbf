using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect;

public static partial class Extensions
{
    /// <summary>Changes the prices and sizes of a data point for corporate actions.</summary>
    /// <param name="data">Data point, changed in place.</param>
    /// <param name="factorFunc">New price from price, factor and dividends.</param>
    /// <param name="volumeFactor">Factor of volumes and sizes, which are rounded.</param>
    /// <param name="factor">Price factor.</param>
    /// <param name="sumOfDividends">Cash distributed so far.</param>
    /// <returns>The same data point.</returns>
    public static BaseData Scale(this BaseData data, Func<decimal, decimal, decimal, decimal> factorFunc, decimal volumeFactor, decimal factor, decimal sumOfDividends)
    {
        switch (data)
        {
            case TradeBar bar when data.DataType == MarketDataType.TradeBar:
                bar.Open = factorFunc(bar.Open, factor, sumOfDividends);
                bar.High = factorFunc(bar.High, factor, sumOfDividends);
                bar.Low = factorFunc(bar.Low, factor, sumOfDividends);
                bar.Close = factorFunc(bar.Close, factor, sumOfDividends);
                bar.Volume = Math.Round(bar.Volume * volumeFactor);
                break;
            case QuoteBar bar when data.DataType == MarketDataType.QuoteBar:
                ScaleSide(bar.Ask);
                ScaleSide(bar.Bid);
                bar.Value = bar.Close;
                bar.LastAskSize = Math.Round(bar.LastAskSize * volumeFactor);
                bar.LastBidSize = Math.Round(bar.LastBidSize * volumeFactor);
                break;
            case Tick { TickType: TickType.Trade } tick when IsScalable(tick):
                tick.Value = factorFunc(tick.Value, factor, sumOfDividends);
                tick.Quantity = Math.Round(tick.Quantity * volumeFactor);
                break;
            case Tick { TickType: TickType.Quote } tick when IsScalable(tick):
                tick.BidPrice = tick.BidPrice != 0 ? factorFunc(tick.BidPrice, factor, sumOfDividends) : 0;
                tick.BidSize = Math.Round(tick.BidSize * volumeFactor);
                tick.AskPrice = tick.AskPrice != 0 ? factorFunc(tick.AskPrice, factor, sumOfDividends) : 0;
                tick.AskSize = Math.Round(tick.AskSize * volumeFactor);
                tick.Value = tick.BidPrice == 0 ? tick.AskPrice : tick.AskPrice == 0 ? tick.BidPrice : (tick.BidPrice + tick.AskPrice) / 2m;
                break;
        }
        return data;

        void ScaleSide(Bar? side)
        {
            if (side is not null)
            {
                side.Open = factorFunc(side.Open, factor, sumOfDividends);
                side.High = factorFunc(side.High, factor, sumOfDividends);
                side.Low = factorFunc(side.Low, factor, sumOfDividends);
                side.Close = factorFunc(side.Close, factor, sumOfDividends);
            }
        }
    }

    /// <summary>Adjusts a raw data point as a normalization mode asks for.</summary>
    /// <param name="data">Data point, changed in place; null stays null.</param>
    /// <param name="factor">Price factor, or for the Panama modes the price difference.</param>
    /// <param name="normalizationMode">Mode.</param>
    /// <param name="sumOfDividends">Cash distributed so far, for total return prices.</param>
    /// <returns>The same data point.</returns>
    public static BaseData Normalize(this BaseData data, decimal factor, DataNormalizationMode normalizationMode, decimal sumOfDividends)
    {
        if (data is null)
        {
            return data!;
        }
        return normalizationMode switch
        {
            DataNormalizationMode.Adjusted or DataNormalizationMode.SplitAdjusted or DataNormalizationMode.ScaledRaw => data.Scale(MultiplyPrice, 1 / factor, factor, 0m),
            DataNormalizationMode.TotalReturn => data.Scale(MultiplyPrice, 1 / factor, factor, sumOfDividends),
            DataNormalizationMode.BackwardsRatio => data.Scale(MultiplyPrice, 1, factor, 0m),
            DataNormalizationMode.BackwardsPanamaCanal or DataNormalizationMode.ForwardPanamaCanal => data.Scale(ShiftPrice, 1, factor, 0m),
            _ => data,
        };
    }

    /// <summary>Time whose price factor applies to a data point: its start, or its end if that is another day but not midnight.</summary>
    /// <param name="data">Data point; null gives the earliest time.</param>
    public static DateTime GetUpdatePriceScaleFrontier(this BaseData data)
    {
        if (data is null)
        {
            return DateTime.MinValue;
        }
        // a daily bar cut in another zone may begin the evening before the day it is about
        var end = data.EndTime;
        return data.Time.Date != end.Date && end.TimeOfDay > TimeSpan.Zero ? end : data.Time;
    }

    private static bool IsScalable(Tick tick) =>
        tick.DataType == MarketDataType.Tick && (tick.Symbol.SecurityType is SecurityType.Equity or SecurityType.Future || tick.Symbol.SecurityType.IsOption());

    private static decimal MultiplyPrice(decimal price, decimal factor, decimal sumOfDividends) => price * factor + sumOfDividends;

    private static decimal ShiftPrice(decimal price, decimal difference, decimal sumOfDividends) => price + difference;
}
