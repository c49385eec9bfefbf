using Quant.Core.Orders;
using Quant.Framework.Limits;
using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.ExecutionModels.Sliced;

/// <summary>
/// Trades each target in parts that follow the volume of the days before, minute by minute of the session: aims at the volume-weighted average price.
/// While no day is known it trades by the clock. A target that is not done at the close goes on at the next open.
/// </summary>
public sealed class VwapExecutionModel(SlicedOptions options, RiskLimits limits) : SlicedExecutionModel(options, limits)
{
    private const int BucketMinutes = 15;

    private readonly SortedDictionary<Symbol, (Security Security, VolumeCurve Curve)> _curves = new(SymbolOrder.Instance);
    private DateTime _seen;

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var removed in changes.RemovedSecurities)
        {
            _curves.Remove(removed.Symbol);
        }
        foreach (var added in changes.AddedSecurities)
        {
            var minutes = (int)Math.Ceiling(added.Exchange.Hours.RegularMarketDuration.TotalMinutes);
            _curves.TryAdd(added.Symbol, (added, new VolumeCurve(BucketMinutes, Math.Max(BucketMinutes, minutes))));
        }
    }

    /// <inheritdoc/>
    protected override void OnStep(QCAlgorithm algorithm)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        var isNewDay = algorithm.Time.Date != _seen.Date;
        _seen = algorithm.Time;
        foreach (var (security, curve) in _curves.Values)
        {
            if (isNewDay)
            {
                curve.EndDay();
            }
            if (algorithm.CurrentSlice.Bars.TryGetValue(security.Symbol, out TradeBar bar) && bar is { IsFillForward: false })
            {
                curve.Add((int)Minute(security, bar.Time), (double)bar.Volume);
            }
        }
    }

    /// <inheritdoc/>
    protected override double Due(QCAlgorithm algorithm, ParentOrder parent)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(parent);
        var elapsed = (algorithm.UtcTime - parent.StartedAt!.Value).TotalMinutes;
        if (elapsed >= Options.Minutes || !_curves.TryGetValue(parent.Target.Symbol, out var it))
        {
            return elapsed / Options.Minutes;
        }
        var now = Minute(it.Security, it.Security.LocalTime);
        var start = now - elapsed;
        // what is due is what trades until the next order
        return it.Curve.Share(start, start + Options.Minutes, now + Options.Every);
    }

    /// <summary>Minutes since the open of the day's regular session.</summary>
    private static double Minute(Security security, DateTime local)
    {
        var hours = security.Exchange.Hours;
        return hours.IsMarketAlwaysOpen
            ? local.TimeOfDay.TotalMinutes
            : (local - hours.GetNextMarketOpen(local.Date, extendedMarketHours: false)).TotalMinutes;
    }
}
