using QuantConnect;
using QuantConnect.Brokerages;

namespace Quant.Engine.Results;

/// <summary>What the algorithm was set up with.</summary>
/// <param name="Name">Name of the algorithm.</param>
/// <param name="Tags">Its labels, sorted.</param>
/// <param name="AccountCurrency">Currency of the account.</param>
/// <param name="Brokerage">Whose rules held.</param>
/// <param name="AccountType">Cash or margin.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="StartDate">First day, in its time zone.</param>
/// <param name="EndDate">Last tick of the last day, in its time zone.</param>
/// <param name="TradingDaysPerYear">Days that annualise.</param>
public sealed record RunConfiguration(
    string Name,
    IReadOnlyList<string> Tags,
    string AccountCurrency,
    BrokerageName Brokerage,
    AccountType AccountType,
    IReadOnlyDictionary<string, string> Parameters,
    DateTime StartDate,
    DateTime EndDate,
    int TradingDaysPerYear);
