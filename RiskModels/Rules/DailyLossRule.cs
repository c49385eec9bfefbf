using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Halts trading for the rest of the day, and closes everything, once the loss since the start of the day reaches <c>max-daily-loss</c>. The day rolls in
/// exchange time; a restart within the day neither moves its start nor ends the halt.
/// </summary>
public sealed class DailyLossRule : IRiskRule
{
    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var memory = view.Memory;
        if (view.Day is { } day && !(day <= memory.Day))
        {
            memory.BeginDay(day, (decimal)view.Equity, view.Utc);
        }
        if (memory.DayStart is not > 0)
        {
            return;
        }
        var limit = (double)view.Limits.MaxDailyLoss;
        // in decimal: three per cent are three per cent, not a hair less
        var loss = (double)(1 - (decimal)view.Equity / memory.DayStart.Value);
        if (loss >= limit && !memory.IsDayOver)
        {
            memory.EndDay(view.Utc);
        }
        findings.Add(new RiskFinding(RiskReason.DailyLoss, null, loss, limit, memory.IsDayOver ? RiskAction.Halt : RiskAction.Watch));
    }
}
