using QuantConnect.Data;

namespace QuantConnect.Securities;

/// <summary>The volatility model of securities that have none.</summary>
public static class VolatilityModel
{
    /// <summary>Measures nothing: the volatility is always 0.</summary>
    public static readonly IVolatilityModel Null = new NullVolatilityModel();

    private sealed class NullVolatilityModel : IVolatilityModel
    {
        public decimal Volatility => 0;

        public void Update(Security security, BaseData data)
        {
        }

        public IEnumerable<HistoryRequest> GetHistoryRequirements(Security security, DateTime utcTime) => [];
    }
}
