namespace QuantConnect.Data.Market;

/// <summary>A bar that ends when its price or volume has moved by a fixed amount.</summary>
public abstract class BaseRenkoBar : TradeBar, IBaseDataBar
{
    /// <summary>How the bar is built.</summary>
    public RenkoType Type { get; protected set; }

    /// <summary>Amount that ends a bar.</summary>
    public decimal BrickSize { get; protected set; }

    /// <summary>Time of the last data in the bar, in the exchange's time zone.</summary>
    public override DateTime EndTime { get; set; }

    /// <summary>Time of the first data in the bar, in the exchange's time zone.</summary>
    public DateTime Start
    {
        get => Time;
        protected set => Time = value;
    }

    /// <summary>Whether the bar has its full size.</summary>
    public virtual bool IsClosed { get; protected set; }
}
