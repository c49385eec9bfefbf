namespace Quant.Engine.Results;

/// <summary>What the market of a symbol traded lately.</summary>
/// <param name="close">Last price.</param>
/// <param name="rate">Account currency for one unit of the currency of the price.</param>
/// <param name="volume">Volume of the last bar.</param>
/// <param name="lastVolume">Volume of the bar before.</param>
/// <param name="pause">Time between the two bars; zero if there was none before.</param>
internal readonly struct Traded(decimal close, decimal rate, decimal volume, decimal lastVolume, TimeSpan pause)
{
    private const int LongestObservation = SymbolCapacity.LongestObservation;

    /// <summary>Far above the error of a few operations with doubles, relative.</summary>
    private const double Doubt = 1e-9;

    /// <summary>What the last bar traded, in account currency.</summary>
    public decimal Value => rate == 1 ? close * volume : close * volume * rate;

    /// <summary>How many minutes a market that trades like this is observed after a fill, if it took one minute with <paramref name="liquid"/> traded in it.</summary>
    /// <param name="liquid">Account currency.</param>
    /// <param name="least">Fewest minutes.</param>
    public int ObservationMinutes(int liquid, double least)
    {
        // whole minutes are wanted; the exact quotient of quotients, which decides near a whole number, costs more than the rest of the bar
        var isFirst = pause == TimeSpan.Zero;
        var rough = liquid * (isFirst ? 1 : pause.TotalMinutes) / ((double)close * (double)rate * (double)(isFirst ? volume : volume + lastVolume));
        if (rough is > LongestObservation + 1 and < double.PositiveInfinity)
        {
            return LongestObservation;
        }
        if (rough > 0 && Math.Abs(rough - Math.Round(rough)) > rough * Doubt)
        {
            return (int)Math.Max(least, rough);
        }

        var perMinute = isFirst ? rate * close * volume : close * rate * (volume + lastVolume) / MinutesOf(pause);
        var minutes = perMinute == 0 ? 10 : liquid / perMinute;
        return minutes > LongestObservation ? LongestObservation : (int)Math.Max(least, (double)minutes);
    }

    /// <summary>The conversion of a whole number is exact and much cheaper than that of a double.</summary>
    private static decimal MinutesOf(TimeSpan span)
        => span.Ticks % TimeSpan.TicksPerMinute == 0 ? span.Ticks / TimeSpan.TicksPerMinute : (decimal)span.TotalMinutes;
}
