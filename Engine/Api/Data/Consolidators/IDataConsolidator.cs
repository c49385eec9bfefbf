namespace QuantConnect.Data.Consolidators;

/// <summary>Turns a stream of data points into another, usually coarser one.</summary>
public interface IDataConsolidator : IDisposable
{
    /// <summary>The last finished piece of data, null before the first.</summary>
    IBaseData? Consolidated { get; }

    /// <summary>A copy of what is being built, null when nothing is.</summary>
    IBaseData? WorkingData { get; }

    /// <summary>The type of data this consolidator takes.</summary>
    Type InputType { get; }

    /// <summary>The type of data this consolidator produces.</summary>
    Type OutputType { get; }

    /// <summary>Takes one data point.</summary>
    /// <param name="data">Next point, in order of time</param>
    void Update(IBaseData data);

    /// <summary>Finishes what is due because time has passed, without new data.</summary>
    /// <param name="currentLocalTime">Now, in the time zone of the data's <see cref="IBaseData.Time"/> (the exchange's)</param>
    void Scan(DateTime currentLocalTime);

    /// <summary>Forgets all data, as if new.</summary>
    void Reset();

    /// <summary>Raised for each finished piece of data.</summary>
    event DataConsolidatedHandler? DataConsolidated;
}
