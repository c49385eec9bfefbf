namespace QuantConnect.Algorithm;

/// <summary>Where warm-up begins.</summary>
public partial class QCAlgorithm
{
    /// <summary>Start of the warm-up in the algorithm's time zone; false if none was asked for.</summary>
    private bool TryGetWarmupHistoryStartTime(out DateTime result)
    {
        result = Time;
        if (_warmUpBars is { } bars)
        {
            result = StartOfBars(bars) - ExtraWarmUp;
            return true;
        }
        if (_warmUpSpan is { } span)
        {
            result = Time - span - ExtraWarmUp;
            return true;
        }
        result -= ExtraWarmUp;
        return ExtraWarmUp > TimeSpan.Zero;
    }

    private DateTime StartOfBars(int bars)
    {
        var symbols = Securities.Keys.ToList();
        if (symbols.Count != 0)
        {
            DateTime? first = null;
            foreach (var request in BarCountRequests(symbols, null, bars, Settings.WarmupResolution))
            {
                first = first < request.StartTimeUtc ? first : request.StartTimeUtc;
            }
            if (first is { } utc)
            {
                return utc.ConvertFromUtc(TimeZone);
            }
        }
        // without securities the universes decide
        var start = Time - (bars * (Settings.WarmupResolution ?? UniverseSettings.Resolution).ToTimeSpan());
        foreach (var universe in UniverseManager.Values)
        {
            var config = universe.Configuration;
            var hours = MarketHoursDatabase.GetEntry(config.Symbol.ID.Market, config.Symbol, config.SecurityType).ExchangeHours;
            var candidate = HistoryRequests.GetStartTimeAlgoTz(
                config.Symbol, bars, Settings.WarmupResolution ?? config.Resolution, hours, config.DataTimeZone, config.Type);
            start = start < candidate ? start : candidate;
        }
        return start;
    }
}
