using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Refuses new risk for <c>loss-cool-down</c> minutes after <c>max-losses-in-a-row</c> trades that lost after fees, then counts anew. A trade is a position from
/// flat to flat.
/// </summary>
public sealed class LossStreakRule : IRiskRule
{
    private int _streak;
    private DateTime? _until;

    /// <inheritdoc/>
    public bool IsSettled(RiskView view) => _until is null;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        for (var i = 0; i < view.Closed.Count; i++)
        {
            var trade = view.Closed[i];
            _streak = trade.Profit < 0 ? _streak + 1 : 0;
            if (_streak >= view.Limits.MaxLossesInARow && _until is null)
            {
                _until = view.Utc.AddMinutes(view.Limits.CoolDown);
            }
        }
        if (view.Utc >= _until)
        {
            (_until, _streak) = (null, 0);
        }
        findings.Add(new RiskFinding(
            RiskReason.LossStreak, null, _streak, view.Limits.MaxLossesInARow, _until is null ? RiskAction.Watch : RiskAction.Refuse));
    }
}
