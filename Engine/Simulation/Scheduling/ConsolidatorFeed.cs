using QuantConnect.Data.Consolidators;

namespace Quant.Engine.Simulation.Scheduling;

/// <summary>How a consolidator is fed, found out once instead of for each bar.</summary>
/// <param name="Consolidator">The consolidator.</param>
/// <param name="Own">The same if it derives from the engine's base class.</param>
/// <param name="Scans">Whether it has to be told the time after its data.</param>
internal readonly record struct ConsolidatorFeed(IDataConsolidator Consolidator, ConsolidatorBase? Own, bool Scans)
{
    public static ConsolidatorFeed Of(IDataConsolidator consolidator)
        => new(consolidator, consolidator as ConsolidatorBase, ConsolidatorBase.WithKnownScan(consolidator) is not { NeverScans: true });
}
