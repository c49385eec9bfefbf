using Quant.Engine.Models;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Securities;

public partial class Security
{
    /// <summary>Whether any data arrived.</summary>
    public bool HasData => Cache.GetData() is not null;

    /// <summary>Last price, 0 before the first data.</summary>
    public virtual decimal Price => Cache.Price;

    /// <summary>Open of the last bar, or the last price without one.</summary>
    public virtual decimal Open => OrPrice(Cache.Open);

    /// <summary>High of the last bar, or the last price without one.</summary>
    public virtual decimal High => OrPrice(Cache.High);

    /// <summary>Low of the last bar, or the last price without one.</summary>
    public virtual decimal Low => OrPrice(Cache.Low);

    /// <summary>Close of the last bar, or the last price without one.</summary>
    public virtual decimal Close => OrPrice(Cache.Close);

    /// <summary>Volume of the last trade bar or trade that had any.</summary>
    public virtual decimal Volume => Cache.Volume;

    /// <summary>Last bid, or the last price without one.</summary>
    public virtual decimal BidPrice => OrPrice(Cache.BidPrice);

    /// <summary>Size of the last bid.</summary>
    public virtual decimal BidSize => Cache.BidSize;

    /// <summary>Last ask, or the last price without one.</summary>
    public virtual decimal AskPrice => OrPrice(Cache.AskPrice);

    /// <summary>Size of the last ask.</summary>
    public virtual decimal AskSize => Cache.AskSize;

    /// <summary>Last open interest in contracts.</summary>
    public virtual long OpenInterest => Cache.OpenInterest;

    /// <summary>The last data point that counts for prices, null before the first.</summary>
    public BaseData? GetLastData() => Cache.GetData();

    /// <summary>Updates prices with one data point; null is ignored.</summary>
    public void SetMarketPrice(BaseData? data)
    {
        if (data is not null)
        {
            Cache.AddData(data);
            UpdateMarketPrice(data);
        }
    }

    /// <summary>Updates prices with the data of one subscription in one time step.</summary>
    /// <param name="data">The data in order, at least one.</param>
    /// <param name="dataType">The subscription's data type.</param>
    /// <param name="containsFillForwardData">Whether some of it is fill-forward, null if unknown.</param>
    /// <param name="isInternalConfig">Whether the subscription is internal.</param>
    public void Update(IReadOnlyList<BaseData> data, Type dataType, bool? containsFillForwardData = null, bool isInternalConfig = false)
    {
        Cache.AddDataList(data, dataType, containsFillForwardData, isInternalConfig);
        UpdateMarketPrice(data[data.Count - 1]);
    }

    /// <summary>
    /// <see cref="Update"/> for the one data point that a subscription has in nearly every step: a few field writes, no list.
    /// </summary>
    internal void UpdateBar(BaseData data, SubscriptionDataConfig config)
    {
        Cache.AddSingle(data, config.Type);
        UpdateMarketPrice(data);
    }

    /// <summary>Applies a split to the cached prices and data, which is changed in place.</summary>
    internal void ApplySplit(Split split)
    {
        Cache.ApplySplit(split);
        UpdateMarketPrice(Cache.GetData()!);
    }

    /// <summary>Passes a new price on to the position and the volatility model.</summary>
    protected virtual void UpdateConsumersMarketPrice(BaseData data)
    {
        if (TradeBar.Plain(data) is { } bar ? DecimalMath.IsZero(bar.OwnClose) : data is OpenInterest || DecimalMath.IsZero(data.Price))
        {
            return;
        }
        Holdings.UpdateMarketPrice(Price);
        if (!ReferenceEquals(VolatilityModel, Securities.VolatilityModel.Null))
        {
            VolatilityModel.Update(this, data);
        }
    }

    private void UpdateMarketPrice(BaseData data)
    {
        if (data.DataType != MarketDataType.Auxiliary)
        {
            UpdateConsumersMarketPrice(data);
        }
    }

    private decimal OrPrice(decimal value) => DecimalMath.IsZero(value) ? Price : value;
}
