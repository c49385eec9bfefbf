using QuantConnect.Data;

namespace QuantConnect.Securities.Forex;

/// <summary>Accepts all data of currency pairs.</summary>
public class ForexDataFilter : SecurityDataFilter
{
    /// <summary>Creates the filter.</summary>
    public ForexDataFilter()
    {
    }

    /// <summary>Accepts the data point.</summary>
    public override bool Filter(Security vehicle, BaseData data) => true;
}
