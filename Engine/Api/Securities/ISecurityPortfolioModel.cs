using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Books fills of a security.</summary>
public interface ISecurityPortfolioModel
{
    /// <summary>Changes the position and the cash for one fill.</summary>
    void ProcessFill(SecurityPortfolioManager portfolio, Security security, OrderEvent fill);
}
