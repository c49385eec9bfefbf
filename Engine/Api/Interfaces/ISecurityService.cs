using QuantConnect.Data;
using QuantConnect.Securities;

namespace QuantConnect.Interfaces;

/// <summary>Creates securities with the models and calendars that belong to them.</summary>
public interface ISecurityService
{
    /// <summary>Creates the security of <paramref name="symbol"/>, or adds the subscriptions to it if the algorithm has it already.</summary>
    /// <param name="symbol">The security's symbol.</param>
    /// <param name="subscriptionDataConfigList">Its subscriptions.</param>
    /// <param name="leverage">Leverage to set, 0 for the model's own.</param>
    /// <param name="addToSymbolCache">Whether the ticker may be used in place of the symbol from now on.</param>
    /// <param name="underlying">Underlying security of a derivative.</param>
    /// <param name="seedSecurity">Whether it may get its last known price at once, if the algorithm's settings ask for that.</param>
    Security CreateSecurity(
        Symbol symbol,
        List<SubscriptionDataConfig>? subscriptionDataConfigList,
        decimal leverage = 0,
        bool addToSymbolCache = true,
        Security? underlying = null,
        bool seedSecurity = true);

    /// <summary>Creates the security of <paramref name="symbol"/>, or adds the subscription to it if the algorithm has it already.</summary>
    /// <param name="symbol">The security's symbol.</param>
    /// <param name="subscriptionDataConfig">Its subscription.</param>
    /// <param name="leverage">Leverage to set, 0 for the model's own.</param>
    /// <param name="addToSymbolCache">Whether the ticker may be used in place of the symbol from now on.</param>
    /// <param name="underlying">Underlying security of a derivative.</param>
    /// <param name="seedSecurity">Whether it may get its last known price at once, if the algorithm's settings ask for that.</param>
    Security CreateSecurity(
        Symbol symbol,
        SubscriptionDataConfig subscriptionDataConfig,
        decimal leverage = 0,
        bool addToSymbolCache = true,
        Security? underlying = null,
        bool seedSecurity = true);

    /// <summary>Creates a security of its own for the benchmark, without subscriptions, initializer or seeding.</summary>
    Security CreateBenchmarkSecurity(Symbol symbol);
}
