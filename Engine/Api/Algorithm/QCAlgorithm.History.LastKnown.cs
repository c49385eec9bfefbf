using Quant.Engine.Data;
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
        var found = new Dictionary<Symbol, List<LastPoint>>();
        CollectLastKnown(symbols.Where(x => !x.IsCanonical() || x.SecurityType == SecurityType.Future).ToList(), found);
        foreach (var (symbol, points) in found)
        {
            result[symbol] = points
                .Sorted((a, b) => a.Data.Time != b.Data.Time
                    ? a.Data.Time.CompareTo(b.Data.Time)
                    : TickTypeOrder(symbol.SecurityType, a.TickType).CompareTo(TickTypeOrder(symbol.SecurityType, b.TickType)))
                .Select(x => x.Data)
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
    private void CollectLastKnown(List<Symbol> symbols, Dictionary<Symbol, List<LastPoint>> found)
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
    private List<HistoryRequest> Unanswered(List<HistoryRequest> requests, Dictionary<Symbol, List<LastPoint>> found)
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
                    Keep(found, request, data);
                }
            }
        }
        return requests.Where(x => !found.TryGetValue(x.Symbol, out var points) || !points.Exists(y => y.Answers(x))).ToList();
    }

    private static void Keep(Dictionary<Symbol, List<LastPoint>> found, HistoryRequest request, BaseData data)
    {
        if (!found.TryGetValue(request.Symbol, out var points))
        {
            found[request.Symbol] = points = [];
        }
        var point = new LastPoint(request.DataType, request.TickType, data);
        var index = points.FindIndex(x => x.Answers(request));
        if (index < 0)
        {
            points.Add(point);
        }
        else
        {
            points[index] = point;
        }
    }

    /// <summary>The last data point of one kind.</summary>
    private sealed record LastPoint(Type DataType, TickType TickType, BaseData Data)
    {
        public bool Answers(HistoryRequest request) => DataType == request.DataType && TickType == request.TickType;
    }
}
