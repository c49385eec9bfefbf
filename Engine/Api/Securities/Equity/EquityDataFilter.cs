using QuantConnect.Data;

namespace QuantConnect.Securities.Equity;

/// <summary>Accepts all data of stocks.</summary>
public class EquityDataFilter : SecurityDataFilter
{
    /// <summary>Creates the filter.</summary>
    public EquityDataFilter()
    {
    }

    /// <summary>Accepts the data point.</summary>
    public override bool Filter(Security vehicle, BaseData data) => true;
}
