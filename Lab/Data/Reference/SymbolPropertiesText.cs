using System.Globalization;
using System.Text;

namespace Quant.Lab.Data.Reference;

/// <summary>Lean's <c>symbol-properties-database.csv</c> for US equities and options, <see cref="ForexPairs"/> and <see cref="CryptoPairs"/>.</summary>
internal static class SymbolPropertiesText
{
    private const string Header =
        "market,symbol,type,description,quote_currency,contract_multiplier,minimum_price_variation,lot_size,market_ticker,minimum_order_size,price_magnifier,strike_multiplier";

    /// <summary>The file.</summary>
    public static string Make()
    {
        var text = new StringBuilder(Header).Append('\n');
        text.Append("usa,[*],equity,,USD,1,0.01,1\n");
        text.Append("usa,[*],option,,USD,100,0.01,1\n");
        foreach (var pair in ForexPairs.All)
        {
            var (quoted, priced) = (pair.Ticker[..3], pair.Ticker[3..]);
            text.Append(CultureInfo.InvariantCulture, $"{ForexPairs.Market},{pair.Ticker},forex,{quoted}/{priced},{priced},1,{Step(pair.PricePlaces)},1\n");
        }
        foreach (var pair in CryptoPairs.All)
        {
            var ticker = pair.Market == "binance" ? pair.Ticker : $"{pair.BaseCurrency}-{pair.QuoteCurrency}";
            text.Append(CultureInfo.InvariantCulture, $"{pair.Market},{pair.Ticker},crypto,{pair.Description},{pair.QuoteCurrency},1,{Step(pair.PricePlaces)},{Step(pair.LotPlaces)},{ticker},{Step(pair.LotPlaces)}\n");
        }
        return text.ToString();
    }

    private static string Step(int places) => places == 0 ? "1" : "0." + new string('0', places - 1) + "1";
}
