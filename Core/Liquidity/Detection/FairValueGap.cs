using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>
/// A stretch of prices that three candles in a row left untraded on one side: up, the low of the third is above the high of the first; down, the mirror image.
/// </summary>
/// <param name="Side">Long if the price went up: the gap lies below it and may carry it. Short if it went down.</param>
/// <param name="Low">Lower edge.</param>
/// <param name="High">Upper edge.</param>
/// <param name="Time">Start of the middle candle, which made the gap, in UTC ticks.</param>
/// <param name="ConfirmedAt">End of the third candle: nobody can know the gap before. UTC ticks.</param>
public readonly record struct FairValueGap(TradeSide Side, double Low, double High, long Time, long ConfirmedAt);
