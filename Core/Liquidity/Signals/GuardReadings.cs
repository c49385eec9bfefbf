using Quant.Core.Indicators;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Signals;

/// <summary>The numbers that the guards of a candidate looked at in its last try: kept as they are, made into text only when somebody asks.</summary>
internal readonly record struct GuardReadings(
    TradeSide Side, double Close, double Volume, double EmaFast, double EmaSlow, double VolumeAverage, double Stop, MarketRegime Regime,
    double Waited, double TriggerPrice, double TriggerLevel, bool TriggerClosesBack)
{
    /// <summary>What a failed guard measured and needs.</summary>
    public GuardFailure Failure(Guard guard, CandidateSettings settings)
    {
        var (beyond, notYet) = Side == TradeSide.Long ? (Relation.Above, Relation.Below) : (Relation.Below, Relation.Above);
        var atOrBeyond = Side == TradeSide.Long ? Relation.AtLeast : Relation.AtMost;
        return guard switch
        {
            Guard.CloseBeyondEma => new(guard, Close, beyond, EmaFast),
            Guard.TriggerInTime => new(guard, Waited, Relation.AtMost, (double)settings.TriggerTime / TimeSpan.TicksPerMinute),
            Guard.SweptAndReclaimed => new(guard, TriggerPrice, TriggerClosesBack ? atOrBeyond : notYet, TriggerLevel),
            Guard.GapRetested when double.IsNaN(TriggerLevel) => new(guard), // no gap yet
            Guard.GapRetested => new(guard, TriggerPrice, TriggerClosesBack ? atOrBeyond : Side == TradeSide.Long ? Relation.AtMost : Relation.AtLeast, TriggerLevel),
            Guard.EmaOrder => new(guard, EmaFast, notYet, EmaSlow),
            Guard.Volume => new(guard, Volume, Relation.AtLeast, settings.VolumeRatio * VolumeAverage),
            Guard.Regime => new(guard, (int)Regime, Relation.None, (int)settings.Regime),
            Guard.RoomToStop => new(guard, Close, beyond, Stop),
            _ => new(guard),
        };
    }
}
