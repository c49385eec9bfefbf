namespace QuantConnect.Indicators;

/// <summary>Receives an indicator's new value.</summary>
/// <param name="sender">The indicator.</param>
/// <param name="updated">Its new current value.</param>
public delegate void IndicatorUpdatedHandler(object sender, IndicatorDataPoint updated);
