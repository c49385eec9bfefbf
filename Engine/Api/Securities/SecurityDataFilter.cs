using QuantConnect.Data;
using QuantConnect.Securities.Interfaces;

namespace QuantConnect.Securities;

/// <summary>Accepts all data; base of filters that do not.</summary>
public class SecurityDataFilter : ISecurityDataFilter
{
    /// <summary>Creates the filter.</summary>
    public SecurityDataFilter()
    {
    }

    /// <summary>Accepts the data point.</summary>
    public virtual bool Filter(Security vehicle, BaseData data) => true;
}
