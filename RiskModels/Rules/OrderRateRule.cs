using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Refuses new risk while <c>max-orders-per-minute</c> or <c>max-orders-per-day</c> is used up, and lets no new target through whose orders would exceed it: the
/// entry, and the stop and targets that the <see cref="ExitBook"/> has for it. Orders that protect or close count, but are never refused: those of an entry that rests
/// come when it fills, and those of risk control when they are needed, even beyond the limit. The day is that of the exchange of the first security.
/// </summary>
/// <param name="exits">Stops and targets, shared with the other models of the algorithm.</param>
public sealed class OrderRateRule(ExitBook exits) : IRiskRule
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Queue<(DateTime Utc, int Orders)> _lastMinute = new();
    private int _seen;
    private int _inMinute;
    private int _inDay;
    private DateOnly? _day;

    /// <inheritdoc/>
    public bool IsSettled(RiskView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return _lastMinute.Count == 0 && view.Algorithm.Transactions.OrdersCount == _seen;
    }

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        Count(view);
        Find(RiskReason.OrdersPerMinute, _inMinute, view.Limits.MaxOrdersPerMinute, view, findings);
        Find(RiskReason.OrdersPerDay, _inDay, view.Limits.MaxOrdersPerDay, view, findings);
    }

    private void Find(RiskReason reason, int used, int limit, RiskView view, ICollection<RiskFinding> findings)
    {
        findings.Add(new RiskFinding(reason, null, used, limit, used >= limit ? RiskAction.Refuse : RiskAction.Watch));
        var left = limit - used;
        for (var i = 0; i < view.Positions.Count && used < limit; i++)
        {
            var position = view.Positions[i];
            if (!position.AddsRisk)
            {
                continue;
            }
            var needed = OrdersOf(position);
            if (needed <= left)
            {
                left -= needed;
            }
            else
            {
                findings.Add(new RiskFinding(reason, position, limit - left + needed, limit, RiskAction.Cap, Math.Abs(position.Kept)));
            }
        }
    }

    private int OrdersOf(PositionView position)
        => exits.Proposal(position.Symbol) is { } proposal && proposal.Sign == Math.Sign(position.Wanted) ? 2 + proposal.Targets.Count : 1;

    private void Count(RiskView view)
    {
        var orders = view.Algorithm.Transactions.OrdersCount;
        var sent = orders - _seen;
        _seen = orders;
        if (view.Day is { } day && day != _day)
        {
            // what was sent since the last look was sent on the day before
            (_day, _inDay, sent) = (day, 0, _day is null ? sent : 0);
        }
        _inDay += sent;
        if (sent > 0)
        {
            _lastMinute.Enqueue((view.Utc, sent));
            _inMinute += sent;
        }
        while (_lastMinute.TryPeek(out var oldest) && view.Utc - oldest.Utc >= Minute)
        {
            _inMinute -= _lastMinute.Dequeue().Orders;
        }
    }
}
