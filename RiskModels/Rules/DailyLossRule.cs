using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Halts trading for the rest of the day, and closes everything, once the loss since the start of the day reaches <c>max-daily-loss</c>. The day rolls in
/// exchange time; a restart within the day neither moves its start nor ends the halt.
/// </summary>
public sealed class DailyLossRule : IRiskRule
{
    private readonly FallFrom _loss = new();

    /// <inheritdoc/>
    public bool IsSettled(RiskView view) => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var memory = view.Memory;
        if (view.Day is { } day && !(day <= memory.Day))
        {
            memory.BeginDay(day, view.EquityDecimal, view.Utc);
        }
        if (memory.DayStart is not > 0)
        {
            return;
        }
        var limit = (double)view.Limits.MaxDailyLoss;
        var loss = _loss.To(memory.DayStart.Value, view.EquityDecimal);
        if (loss >= limit && !memory.IsDayOver)
        {
            memory.EndDay(view.Utc);
        }
        findings.Add(new RiskFinding(RiskReason.DailyLoss, null, loss, limit, memory.IsDayOver ? RiskAction.Halt : RiskAction.Watch));
    }
}
