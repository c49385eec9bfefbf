using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Securities;

public partial class SecurityCache
{
    private static readonly IReadOnlyList<BaseData> None = [];

    private DataByType _byType = new();
    private IReadOnlyList<BaseData> _tickTrades = None;
    private IReadOnlyList<BaseData> _tickQuotes = None;

    /// <summary>Remembers data as the last of a type; ticks as the last trades or quotes, by the last of them.</summary>
    public virtual void StoreData(IReadOnlyList<BaseData> data, Type dataType) => Store(data, dataType);

    /// <summary>The last data point that counts for prices, null before the first.</summary>
    public BaseData? GetData() => _lastData;

    /// <summary>The last data point of a type, null before the first.</summary>
    public T? GetData<T>()
        where T : BaseData
    {
        if (typeof(T) == typeof(TradeBar) && _byType.TradeBar is { } trade)
        {
            return trade as T;
        }
        if (typeof(T) == typeof(QuoteBar) && _byType.QuoteBar is { } quote)
        {
            return quote as T;
        }
        return TryGetValue(typeof(T), out var list) && list.Count > 0 ? list[list.Count - 1] as T : null;
    }

    /// <summary>All data points of a type that arrived last, together; for ticks trades and then quotes.</summary>
    public IEnumerable<T> GetAll<T>()
    {
        if (typeof(T) == typeof(Tick))
        {
            return _tickTrades.Concat(_tickQuotes).Cast<T>();
        }
        return _byType.TryGet(typeof(T), out var list) ? list.Cast<T>() : [];
    }

    /// <summary>Whether there is data of a type.</summary>
    public bool HasData(Type type) => TryGetValue(type, out _);

    /// <summary>The data points of a type that arrived last, together; for ticks the later ones of trades and quotes.</summary>
    public bool TryGetValue(Type type, out IReadOnlyList<BaseData> data)
    {
        if (type != typeof(Tick))
        {
            return _byType.TryGet(type, out data);
        }

        var quote = _tickQuotes.Count > 0 && SetsPrice(_tickQuotes[^1], _tickQuotes[^1] as Tick) ? _tickQuotes[^1] : null;
        var trade = _tickTrades.Count > 0 ? _tickTrades[^1] : null;
        data = quote is not null && (trade is null || quote.EndTime > trade.EndTime) ? _tickQuotes : _tickTrades;
        return data.Count > 0;
    }

    /// <summary>Sets the clock. This cache depends on time only through the data it gets.</summary>
    public virtual void SetLocalTimeKeeper(LocalTimeKeeper localTimeKeeper)
    {
    }

    /// <summary>Makes two caches share their data by type from now on, as those of custom data and its underlying do.</summary>
    /// <param name="sourceToShare">The cache whose data is shared; it takes over what only the other has.</param>
    /// <param name="targetToModify">The cache that gives its own data up.</param>
    public static void ShareTypeCacheInstance(SecurityCache sourceToShare, SecurityCache targetToModify)
    {
        sourceToShare._byType.AddMissing(targetToModify._byType);
        targetToModify._byType = sourceToShare._byType;
        targetToModify._tickTrades = sourceToShare._tickTrades;
        targetToModify._tickQuotes = sourceToShare._tickQuotes;
    }

    private void Store(IReadOnlyList<BaseData> data, Type dataType)
    {
        if (dataType == typeof(Tick) && data[data.Count - 1] is Tick tick)
        {
            if (tick.TickType == TickType.Trade)
            {
                _tickTrades = data;
                return;
            }
            if (tick.TickType == TickType.Quote)
            {
                _tickQuotes = data;
                return;
            }
        }
        _byType.Set(dataType, data);
    }

    /// <summary>Remembers one data point as the last of its type, without a list where there need not be one.</summary>
    private void Keep(BaseData data, Type dataType)
    {
        if (dataType == typeof(TradeBar) && data is TradeBar)
        {
            _byType.TradeBar = data;
        }
        else if (dataType == typeof(QuoteBar) && data is QuoteBar)
        {
            _byType.QuoteBar = data;
        }
        else if (data is not Tick { TickType: TickType.OpenInterest } || dataType != typeof(Tick))
        {
            // the base version: remembering is not for subclasses to change, storing a subscription's data is
            Store([data], dataType);
        }
    }

    private void ForgetData()
    {
        _byType = new DataByType();
        _tickTrades = None;
        _tickQuotes = None;
    }

    private IEnumerable<BaseData> EveryRemembered() => _byType.All().Concat(_tickQuotes).Concat(_tickTrades);

    /// <summary>
    /// The last data points by type. Single trade and quote bars, which is what nearly every update brings, are kept in fields of their
    /// own; a list of them replaces the field's value and the other way round.
    /// </summary>
    private sealed class DataByType
    {
        private readonly Dictionary<Type, IReadOnlyList<BaseData>> _lists = new();

        public BaseData? TradeBar { get; set; }

        public BaseData? QuoteBar { get; set; }

        public void Set(Type type, IReadOnlyList<BaseData> data)
        {
            if (type == typeof(TradeBar))
            {
                TradeBar = null;
            }
            else if (type == typeof(QuoteBar))
            {
                QuoteBar = null;
            }
            _lists[type] = data;
        }

        public bool TryGet(Type type, out IReadOnlyList<BaseData> data)
        {
            var single = type == typeof(TradeBar) ? TradeBar : type == typeof(QuoteBar) ? QuoteBar : null;
            if (single is not null)
            {
                data = [single];
                return true;
            }
            if (_lists.TryGetValue(type, out var list))
            {
                data = list;
                return true;
            }
            data = None;
            return false;
        }

        public void AddMissing(DataByType other)
        {
            if (!TryGet(typeof(TradeBar), out _))
            {
                TradeBar = other.TradeBar;
            }
            if (!TryGet(typeof(QuoteBar), out _))
            {
                QuoteBar = other.QuoteBar;
            }
            foreach (var (type, list) in other._lists)
            {
                if (!TryGet(type, out _))
                {
                    _lists.Add(type, list);
                }
            }
        }

        public IEnumerable<BaseData> All()
        {
            if (TradeBar is not null)
            {
                yield return TradeBar;
            }
            if (QuoteBar is not null)
            {
                yield return QuoteBar;
            }
            foreach (var (type, list) in _lists)
            {
                if ((type == typeof(TradeBar) && TradeBar is not null) || (type == typeof(QuoteBar) && QuoteBar is not null))
                {
                    continue;
                }
                foreach (var data in list)
                {
                    yield return data;
                }
            }
        }
    }
}
