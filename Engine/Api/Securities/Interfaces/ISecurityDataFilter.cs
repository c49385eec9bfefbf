using QuantConnect.Data;

namespace QuantConnect.Securities.Interfaces;

/// <summary>Decides which data points reach a security.</summary>
public interface ISecurityDataFilter
{
    /// <summary>Whether to accept a data point; false drops it.</summary>
    bool Filter(Security vehicle, BaseData data);
}
