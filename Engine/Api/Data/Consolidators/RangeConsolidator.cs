using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes bars of a fixed price range, in steps of the symbol's tick. A larger move gives several bars, of which those after the first have no volume.</summary>
public class RangeConsolidator : BaseTimelessConsolidator<RangeBar>
{
    private decimal _tick;
    private bool _started;

    /// <summary>Creates a consolidator to range bars.</summary>
    /// <param name="range">Height of a bar in ticks</param>
    /// <param name="selector">Price of a point; its value if null</param>
    /// <param name="volumeSelector">Volume of a point; that of trade bars and ticks if null</param>
    public RangeConsolidator(int range, Func<IBaseData, decimal>? selector = null, Func<IBaseData, decimal>? volumeSelector = null)
        : base(selector, volumeSelector) => Range = range;

    /// <summary>Height of a bar in ticks.</summary>
    public int Range { get; }

    /// <summary>Height of a bar in the quote currency; 0 until the first point.</summary>
    public decimal RangeSize { get; private set; }

    /// <inheritdoc/>
    public override Type OutputType => typeof(RangeBar);

    /// <inheritdoc/>
    public override IBaseData? WorkingData => CurrentBar?.Clone();

    /// <inheritdoc/>
    protected override RangeBar? CurrentBar { get; set; }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _started = false;
        _tick = 0m;
        RangeSize = 0m;
    }

    /// <inheritdoc/>
    protected override void UpdateBar(DateTime time, decimal currentValue, decimal volume)
    {
        var bar = CurrentBar!;
        var rising = currentValue > bar.High;
        bar.Update(time, currentValue, volume);
        while (bar.IsClosed)
        {
            OnDataConsolidated(bar);
            var open = rising ? bar.High + _tick : bar.Low - _tick;
            CurrentBar = bar = new RangeBar(bar.Symbol, bar.EndTime, RangeSize, open);

            // bars that the price only jumped through traded nothing
            bar.Update(time, currentValue, Math.Abs(bar.Low - currentValue) > RangeSize ? 0m : volume);
        }
    }

    /// <inheritdoc/>
    protected override void CreateNewBar(IBaseData data, decimal currentValue, decimal volume)
    {
        var open = currentValue;
        if (!_started)
        {
            _started = true;
            var symbol = data.Symbol;
            _tick = SymbolPropertiesDatabase.FromDataFolder()
                .GetSymbolProperties(symbol.ID.Market, symbol, symbol.ID.SecurityType, Currencies.USD).MinimumPriceVariation;
            RangeSize = _tick * Range;
            open = Math.Ceiling(open / RangeSize) * RangeSize;
        }

        CurrentBar = new RangeBar(data.Symbol, data.Time, RangeSize, open, volume: volume);
    }
}
