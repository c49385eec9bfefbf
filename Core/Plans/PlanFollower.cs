using Quant.Core.Bars;

namespace Quant.Core.Plans;

/// <summary>
/// Follows plans on paper to see what they would have earned, whether they were traded or not: entered at the plan's price, closed at stop, targets and end. Where a bar
/// reaches both, the stop comes first; a gap through the stop costs what the open says; a gap through a target earns the target only. No costs.
/// </summary>
public sealed class PlanFollower
{
    private readonly List<Position> _open = [];

    /// <summary>Plans that are still open.</summary>
    public int Count => _open.Count;

    /// <summary>Starts to follow a plan; the next bar is the first that counts.</summary>
    public void Follow(TradePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _open.Add(new Position(plan));
    }

    /// <summary>Takes the next closed bar.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="closed">Is told each plan that ended with this bar and its profit in R, in the order in which they were given.</param>
    public void Update(in Bar bar, Action<TradePlan, double> closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        var kept = 0;
        for (var i = 0; i < _open.Count; i++)
        {
            var position = _open[i];
            if (position.IsOverAfter(bar))
            {
                closed(position.Plan, position.Result);
            }
            else
            {
                _open[kept++] = position;
            }
        }
        _open.RemoveRange(kept, _open.Count - kept);
    }

    /// <summary>Forgets all plans without a result.</summary>
    public void Clear() => _open.Clear();

    private sealed class Position(TradePlan plan)
    {
        private double _left = 1;
        private int _next;

        public TradePlan Plan => plan;

        public double Result { get; private set; }

        public bool IsOverAfter(in Bar bar)
        {
            if (bar.Start >= plan.ExitBy)
            {
                return Close(bar.Open, _left);
            }
            var against = plan.Sign > 0 ? bar.Low : bar.High;
            if (plan.RMultiple(against) <= -1)
            {
                return Close(plan.RMultiple(bar.Open) < -1 ? bar.Open : plan.Stop, _left);
            }
            var best = plan.Sign > 0 ? bar.High : bar.Low;
            while (_next < plan.Targets.Count && plan.Sign * (best - plan.Targets[_next].Price) >= 0)
            {
                var target = plan.Targets[_next++];
                Close(target.Price, Math.Min(_left, target.Fraction));
            }
            return _left <= 1e-9 || (bar.End >= plan.ExitBy && Close(bar.Close, _left));
        }

        private bool Close(double price, double fraction)
        {
            Result += fraction * plan.RMultiple(price);
            _left -= fraction;
            return _left <= 1e-9;
        }
    }
}
