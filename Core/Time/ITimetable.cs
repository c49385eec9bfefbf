namespace Quant.Core.Time;

/// <summary>
/// Periods that follow each other without overlap: the trading sessions of an exchange, the days of a calendar, the London kill-zone of every weekday.
/// Whoever knows time zones, half days and holidays makes one; kernels only ask.
/// </summary>
public interface ITimetable
{
    /// <summary>The period that contains an instant; if none does, the next one.</summary>
    /// <param name="time">UTC ticks. Times that never run backwards are answered fastest.</param>
    /// <returns>A period that ends after <paramref name="time"/>. After the last one: an empty period at <see cref="long.MaxValue"/>.</returns>
    Period At(long time);
}
