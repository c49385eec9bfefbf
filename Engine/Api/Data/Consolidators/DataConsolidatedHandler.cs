namespace QuantConnect.Data.Consolidators;

/// <summary>Receives each piece of data that a consolidator finishes.</summary>
/// <param name="sender">The consolidator</param>
/// <param name="consolidated">The finished data</param>
public delegate void DataConsolidatedHandler(object sender, IBaseData consolidated);
