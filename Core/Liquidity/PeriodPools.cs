using Quant.Core.Bars;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity;

/// <summary>Makes pools out of the highs and lows of periods of one kind that are over.</summary>
internal sealed class PeriodPools
{
    private readonly PeriodSource _source;
    private readonly PoolFactory _factory;
    private readonly PoolBoard _board;
    private readonly TimeAggregator _periods;

    public PeriodPools(PeriodSource source, PoolFactory factory, PoolBoard board)
    {
        _source = source;
        _factory = factory;
        _board = board;
        _periods = TimeAggregator.PerPeriod(source.Frame, source.Periods);
    }

    public void Update(in Bar bar, double range, long now) => Add(_periods.Update(bar), range, now);

    public void AdvanceTo(long time, double range) => Add(_periods.AdvanceTo(time), range, time);

    /// <summary>When the period that contains a time ends, or the next one begins; UTC ticks.</summary>
    public long NextChange(long time)
    {
        var period = _source.Periods.At(time);
        return time < period.Start ? period.Start : period.End;
    }

    private void Add(ReadOnlySpan<Bar> over, double range, long now)
    {
        foreach (ref readonly var period in over)
        {
            _board.Add(_factory.OfPeriod(_source, period, TradeSide.Short, range), now);
            _board.Add(_factory.OfPeriod(_source, period, TradeSide.Long, range), now);
        }
    }
}
