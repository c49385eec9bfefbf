using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>Closes a position that is too old, or whose plan says that it is over.</summary>
public sealed class TimeStopRule(ExitOptions options) : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var position in view.Positions)
        {
            if (position.Exit is not { } exit)
            {
                continue;
            }
            var age = (view.Utc - exit.OpenedAt).TotalMinutes;
            if ((options.TimeStop > 0 && age >= options.TimeStop) || exit.Plan?.ExitBy <= view.Utc.Ticks)
            {
                findings.Add(new RiskFinding(RiskReason.TimeStop, position, age, options.TimeStop > 0 ? options.TimeStop : double.NaN, RiskAction.Close));
            }
        }
    }
}
