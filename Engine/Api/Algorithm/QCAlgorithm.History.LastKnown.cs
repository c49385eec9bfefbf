using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace QuantConnect.Algorithm;

/// <summary>The latest prices before now.</summary>
public partial class QCAlgorithm
{
    private const int SeedBars = 5;
    private const int SeedDays = 10;
    private const int SeedHours = 24;
    private const int SeedMinutes = 24 * 60;
    private const int SeedDaysAtLast = 50;

    /// <summary>The last data point of each kind of a security.</summary>
    public IEnumerable<BaseData> GetLastKnownPrices(Security security) => GetLastKnownPrices(security.Symbol);

    /// <summary>The last data point of each kind of a symbol; empty if there is none in the last weeks.</summary>
    public IEnumerable<BaseData> GetLastKnownPrices(Symbol symbol)
    {
        if (!HasHistory(symbol) || HistoryProvider is null)
        {
            return [];
        }
        return GetLastKnownPrices([symbol]).Values.FirstOrDefault() ?? [];
    }

    /// <summary>The last data point of each kind of securities.</summary>
    public DataDictionary<IEnumerable<BaseData>> GetLastKnownPrices(IEnumerable<Security> securities) => GetLastKnownPrices(securities.Select(x => x.Symbol));

    /// <summary>The last data point of each kind of symbols; symbols without any are left out.</summary>
    public DataDictionary<IEnumerable<BaseData>> GetLastKnownPrices(IEnumerable<Symbol> symbols)
    {
        var result = new DataDictionary<IEnumerable<BaseData>>();
        if (HistoryProvider is null)
        {
            return result;
        }
        var found = new Dictionary<(Symbol Symbol, Type Type, TickType TickType), BaseData>();
        CollectLastKnown(symbols.Where(x => !x.IsCanonical() || x.SecurityType == SecurityType.Future).ToList(), found);
        foreach (var group in found.GroupBy(x => x.Key.Symbol))
        {
            result[group.Key] = group
                .OrderBy(x => x.Value.Time)
                .ThenBy(x => TickTypeOrder(x.Key.Symbol.SecurityType, x.Key.TickType))
                .Select(x => x.Value)
                .ToList();
        }
        return result;
    }

    /// <summary>The last data point of a security, trades before quotes.</summary>
    [Obsolete("Use GetLastKnownPrices, which gives the last data point of each kind.")]
    public BaseData? GetLastKnownPrice(Security security) => GetLastKnownPrice(security.Symbol);

    /// <summary>The last data point of a symbol, trades before quotes.</summary>
    [Obsolete("Use GetLastKnownPrices, which gives the last data point of each kind.")]
    public BaseData? GetLastKnownPrice(Symbol symbol) => GetLastKnownPrices(symbol)
        .OrderByDescending(x => TickTypeOrder(x.Symbol.SecurityType, LeanData.GetCommonTickTypeForCommonDataTypes(x.GetType(), x.Symbol.SecurityType)))
        .LastOrDefault();

    /// <summary>Looks back a few bars, for what is not found then further, and at last over daily bars.</summary>
    private void CollectLastKnown(List<Symbol> symbols, Dictionary<(Symbol Symbol, Type Type, TickType TickType), BaseData> found)
    {
        var requests = BarCountRequests(symbols, null, SeedBars, fillForward: false, allSubscriptions: true)
            .SelectMany(x => x.Resolution < Resolution.Minute
                ? BarCountRequests([x.Symbol], LeanData.GetDataType(Resolution.Minute, x.TickType), SeedBars, Resolution.Minute, fillForward: false, allSubscriptions: true)
                : [x])
            .ToList();
        requests = Unanswered(requests, found);
        var further = requests.GroupBy(x => x.Symbol).SelectMany(group =>
        {
            var wanted = group.ToList();
            var resolution = wanted[0].Resolution;
            var bars = resolution switch { Resolution.Daily => SeedDays, Resolution.Hour => SeedHours, _ => SeedMinutes };
            return BarCountRequests([group.Key], null, bars, resolution, fillForward: false, allSubscriptions: true)
                .Where(x => wanted.Exists(y => y.DataType == x.DataType));
        }).ToList();
        requests = Unanswered(further, found);
        Unanswered(
            BarCountRequests(requests.Select(x => x.Symbol).Distinct().ToList(), null, SeedDaysAtLast, Resolution.Daily, fillForward: false, allSubscriptions: true).ToList(),
            found);
    }

    /// <summary>Makes requests, keeps the last data point of each, and returns those without any.</summary>
    private List<HistoryRequest> Unanswered(List<HistoryRequest> requests, Dictionary<(Symbol Symbol, Type Type, TickType TickType), BaseData> found)
    {
        if (requests.Count == 0)
        {
            return requests;
        }
        foreach (var slice in Slices(requests))
        {
            foreach (var request in requests)
            {
                BaseData? data = null;
                if (request.DataType == typeof(QuoteBar))
                {
                    data = slice.QuoteBars.TryGetValue(request.Symbol, out var quote) ? quote : null;
                }
                else if (request.DataType == typeof(TradeBar))
                {
                    data = slice.Bars.TryGetValue(request.Symbol, out var bar) ? bar : null;
                }
                if (data is not null)
                {
                    found[(request.Symbol, request.DataType, request.TickType)] = data;
                }
            }
        }
        return requests.Where(x => !found.ContainsKey((x.Symbol, x.DataType, x.TickType))).ToList();
    }
}
