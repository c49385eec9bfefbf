namespace QuantConnect.Data.Market;

/// <summary>A bar that is a data point.</summary>
public interface IBaseDataBar : IBaseData, IBar
{
}
