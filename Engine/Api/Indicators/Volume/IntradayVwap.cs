using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Volume weighted average price since the start of the day; filled-forward bars and quotes are left out.</summary>
public class IntradayVwap : IndicatorBase<BaseData>
{
    private DateTime _date;
    private decimal _volume;
    private decimal _turnover;

    /// <summary>Creates the indicator under the given name.</summary>
    public IntradayVwap(string name = "VWAP")
        : base(name)
    {
    }

    /// <summary>Whether there was any volume today.</summary>
    public override bool IsReady => _volume > 0;

    /// <inheritdoc />
    public override void Reset()
    {
        _date = default;
        _volume = 0m;
        _turnover = 0m;
        base.Reset();
    }

    /// <inheritdoc />
    protected override IndicatorResult ValidateAndComputeNextValue(BaseData input)
    {
        if (!TryGetVolumeAndAveragePrice(input, out var volume, out var averagePrice))
        {
            return new IndicatorResult(0m, IndicatorStatus.InvalidInput);
        }
        if (_date != input.EndTime.Date)
        {
            _date = input.EndTime.Date;
            _volume = 0m;
            _turnover = 0m;
        }
        _volume += volume;
        _turnover += averagePrice * volume;
        return _volume == 0m ? input.Value : _turnover / _volume;
    }

    /// <summary>Never called.</summary>
    protected override decimal ComputeNextValue(BaseData input) =>
        throw new NotImplementedException($"{nameof(IntradayVwap)}.{nameof(ComputeNextValue)} should never be invoked.");

    /// <summary>Volume and typical price of a trade or a real trade bar.</summary>
    /// <param name="input">The data.</param>
    /// <param name="volume">Its volume.</param>
    /// <param name="averagePrice">Its price.</param>
    /// <returns>Whether the data has them.</returns>
    protected bool TryGetVolumeAndAveragePrice(BaseData input, out decimal volume, out decimal averagePrice)
    {
        switch (input)
        {
            case Tick { TickType: TickType.Trade } trade:
                volume = trade.Quantity;
                averagePrice = trade.LastPrice;
                return true;
            case TradeBar { IsFillForward: false } bar:
                volume = bar.Volume;
                averagePrice = IndicatorMath.TypicalPrice(bar);
                return true;
            default:
                volume = 0m;
                averagePrice = 0m;
                return false;
        }
    }
}
