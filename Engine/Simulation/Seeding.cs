using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>Gives securities and currencies their last known price before their first bar.</summary>
internal static class Seeding
{
    public static void Securities(QCAlgorithm algorithm, IEnumerable<Security> securities)
    {
        foreach (var security in securities.Where(x => x.Price == 0).ToList())
        {
            foreach (var point in algorithm.GetLastKnownPrices(security.Symbol))
            {
                security.SetMarketPrice(point);
            }
        }
    }

    public static void ConversionRates(QCAlgorithm algorithm)
    {
        var unpriced = algorithm.Portfolio.CashBook.Values.Where(x => x.CurrencyConversion is not null && x.ConversionRate == 0).ToList();
        Securities(algorithm, unpriced.SelectMany(x => x.CurrencyConversion.ConversionRateSecurities).Distinct().ToList());
        foreach (var cash in unpriced)
        {
            cash.Update();
        }
    }
}
