using QuantConnect;
using QuantConnect.Data.Auxiliary;
using QuantConnect.Securities;

namespace Quant.Engine.Data.Corporate;

/// <summary>The last date on which a symbol trades.</summary>
internal static class LastTradingDay
{
    private static readonly DateTime FridayExpiries = new(2015, 2, 1);

    public static DateTime Of(Symbol symbol, MapFile mapFile, SecurityExchangeHours hours)
    {
        if (symbol.IsCanonical())
        {
            return QuantConnect.Time.EndOfTime;
        }
        if (symbol.SecurityType != SecurityType.Option)
        {
            return mapFile.DelistingDate;
        }
        var date = symbol.ID.Date;
        // until 2015 standard contracts expired on the Saturday after the third Friday
        if (date.DayOfWeek == DayOfWeek.Saturday && date < FridayExpiries && (date.Day - 1) / 7 is 2 or 3)
        {
            date = date.AddDays(-1);
        }
        while (!hours.IsDateOpen(date))
        {
            date = date.AddDays(-1);
        }
        return date.Date;
    }
}
