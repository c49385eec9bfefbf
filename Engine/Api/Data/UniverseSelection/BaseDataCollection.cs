using System.Collections;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>Several data points that arrive as one, such as the candidates of a universe.</summary>
public class BaseDataCollection : BaseData, IEnumerable<BaseData>
{
    private DateTime _endTime;

    /// <summary>Makes an empty collection.</summary>
    public BaseDataCollection()
        : this(DateTime.MinValue, Symbol.Empty)
    {
    }

    /// <summary>Makes a collection of one instant.</summary>
    /// <param name="time">Time of the data.</param>
    /// <param name="symbol">Symbol of the collection.</param>
    /// <param name="data">Points.</param>
    public BaseDataCollection(DateTime time, Symbol symbol, IEnumerable<BaseData>? data = null)
        : this(time, time, symbol, data)
    {
    }

    /// <summary>Makes a collection from a copy of the points.</summary>
    /// <param name="time">Start of the data.</param>
    /// <param name="endTime">End of the data.</param>
    /// <param name="symbol">Symbol of the collection.</param>
    /// <param name="data">Points.</param>
    /// <param name="underlying">Data of the underlying of a chain.</param>
    /// <param name="filteredContracts">Contracts of a chain that were chosen.</param>
    public BaseDataCollection(DateTime time, DateTime endTime, Symbol symbol, IEnumerable<BaseData>? data = null, BaseData? underlying = null, HashSet<Symbol>? filteredContracts = null)
        : this(time, endTime, symbol, data is null ? [] : data.ToList(), underlying, filteredContracts)
    {
    }

    /// <summary>Makes a collection around a list; a list of a single collection gives that one's points.</summary>
    /// <param name="time">Start of the data.</param>
    /// <param name="endTime">End of the data.</param>
    /// <param name="symbol">Symbol of the collection.</param>
    /// <param name="data">Points, not copied.</param>
    /// <param name="underlying">Data of the underlying of a chain.</param>
    /// <param name="filteredContracts">Contracts of a chain that were chosen.</param>
    public BaseDataCollection(DateTime time, DateTime endTime, Symbol symbol, List<BaseData>? data, BaseData? underlying, HashSet<Symbol>? filteredContracts)
        : this(time, endTime, symbol, underlying, filteredContracts)
    {
        Data = data is [BaseDataCollection { Data.Count: > 0 } inner] ? inner.Data : data ?? [];
    }

    /// <summary>Makes a collection without a list.</summary>
    /// <param name="time">Start of the data.</param>
    /// <param name="endTime">End of the data.</param>
    /// <param name="symbol">Symbol of the collection.</param>
    /// <param name="underlying">Data of the underlying of a chain.</param>
    /// <param name="filteredContracts">Contracts of a chain that were chosen.</param>
    protected BaseDataCollection(DateTime time, DateTime endTime, Symbol symbol, BaseData? underlying, HashSet<Symbol>? filteredContracts)
    {
        Symbol = symbol;
        Time = time;
        _endTime = endTime;
        Underlying = underlying!;
        FilteredContracts = filteredContracts!;
    }

    /// <summary>Copies a collection; the list is shared.</summary>
    public BaseDataCollection(BaseDataCollection other)
        : this(other.Time, other.EndTime, other.Symbol, other.Underlying, other.FilteredContracts)
    {
        Data = other.Data;
    }

    /// <summary>Data of the underlying of a chain, or null.</summary>
    public BaseData Underlying { get; set; }

    /// <summary>Contracts of a chain that were chosen, or null.</summary>
    public HashSet<Symbol> FilteredContracts { get; set; }

    /// <summary>The points.</summary>
    public List<BaseData> Data { get; set; } = null!;

    /// <summary>End of the data; the start if it was never set.</summary>
    public override DateTime EndTime
    {
        get => _endTime == default ? Time : _endTime;
        set => _endTime = value;
    }

    /// <inheritdoc/>
    public override bool ShouldCacheToSecurity() => Data is not { Count: > 0 } || Data[0].GetType() == GetType() || Data[0].ShouldCacheToSecurity();

    /// <summary>Appends a point.</summary>
    public virtual void Add(BaseData newDataPoint) => Data.Add(newDataPoint);

    /// <summary>Appends points.</summary>
    public virtual void AddRange(IEnumerable<BaseData> newDataPoints) => Data.AddRange(newDataPoints);

    /// <inheritdoc/>
    public override BaseData Clone() => new BaseDataCollection(this);

    /// <summary>The points in order.</summary>
    public IEnumerator<BaseData> GetEnumerator() => (Data ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
