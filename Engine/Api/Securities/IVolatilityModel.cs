using QuantConnect.Data;

namespace QuantConnect.Securities;

/// <summary>Measures how volatile the prices of a security are.</summary>
public interface IVolatilityModel
{
    /// <summary>The volatility; what it is a fraction of, and for which period, is up to the model.</summary>
    decimal Volatility { get; }

    /// <summary>Takes in a data point of the security.</summary>
    void Update(Security security, BaseData data);

    /// <summary>The history the model wants to be warmed up with.</summary>
    IEnumerable<HistoryRequest> GetHistoryRequirements(Security security, DateTime utcTime);
}
