namespace QuantConnect.Data.Consolidators;

/// <summary>Makes range bars without filling the gap when the price moves by more than one range: the next bar opens at the next price.</summary>
public class ClassicRangeConsolidator : RangeConsolidator
{
    /// <inheritdoc/>
    public ClassicRangeConsolidator(int range, Func<IBaseData, decimal>? selector = null, Func<IBaseData, decimal>? volumeSelector = null)
        : base(range, selector, volumeSelector)
    {
    }

    /// <inheritdoc/>
    protected override void UpdateBar(DateTime time, decimal currentValue, decimal volume)
    {
        var bar = CurrentBar!;
        bar.Update(time, currentValue, volume);
        if (bar.IsClosed)
        {
            OnDataConsolidated(bar);
            CurrentBar = null;
        }
    }
}
