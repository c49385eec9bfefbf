using Quant.Framework.Risk;
using Quant.RiskModels.Guard;
using QuantConnect;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Refuses new risk while a security that is held has had no data for <c>max-data-age</c> minutes of open market: what cannot be seen cannot be managed.
/// Bars that only repeat the last price (fill-forward) are no data. Positions stay: there is no price to close them by.
/// </summary>
public sealed class StaleDataRule : IRiskRule
{
    private readonly Dictionary<Symbol, TimeSpan> _ages = [];

    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var position in view.Positions)
        {
            if (position.Held == 0)
            {
                _ages.Remove(position.Symbol);
                continue;
            }
            var age = Age(position, view.SinceLastLook);
            _ages[position.Symbol] = age;
            var limit = view.Limits.MaxDataAge;
            findings.Add(new RiskFinding(
                RiskReason.StaleData, position, age.TotalMinutes, limit, age.TotalMinutes >= limit ? RiskAction.Freeze : RiskAction.Watch));
        }
    }

    private TimeSpan Age(PositionView position, TimeSpan since)
    {
        var security = position.Security;
        if (security.GetLastData() is { IsFillForward: false } last && last.EndTime > security.LocalTime - since)
        {
            return TimeSpan.Zero;
        }
        var before = _ages.GetValueOrDefault(position.Symbol);
        // the time over a night or a weekend is no time without data; a session that has just opened counts from its open at the most
        return security.Exchange.ExchangeOpen ? before + (since < TimeSpan.FromHours(1) ? since : TimeSpan.Zero) : before;
    }
}
