using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>An indicator whose inputs are of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">Input type.</typeparam>
public interface IIndicator<T> : IComparable<IIndicator<T>>, IIndicator
    where T : IBaseData
{
}

/// <summary>A value computed from a stream of data, one input at a time.</summary>
public interface IIndicator : IComparable
{
    /// <summary>Raised after an input produced a new value, with <see cref="Current"/> already set to it.</summary>
    event IndicatorUpdatedHandler Updated;

    /// <summary>Name for messages and charts; need not be unique.</summary>
    string Name { get; }

    /// <summary>Whether enough inputs came for <see cref="Current"/> to mean something.</summary>
    bool IsReady { get; }

    /// <summary>The latest value; 0 at <see cref="DateTime.MinValue"/> before the first input.</summary>
    IndicatorDataPoint Current { get; }

    /// <summary>Number of inputs taken since creation or the last reset.</summary>
    long Samples { get; }

    /// <summary>Takes the next input.</summary>
    /// <param name="input">Data not older than the previous input of the same symbol.</param>
    /// <returns><see cref="IsReady"/> afterwards.</returns>
    bool Update(IBaseData input);

    /// <summary>Forgets all inputs.</summary>
    void Reset();
}
