namespace QuantConnect.Indicators;

/// <summary>Says how much data an indicator needs, so that it can be warmed up automatically.</summary>
public interface IIndicatorWarmUpPeriodProvider
{
    /// <summary>Inputs needed before the indicator is ready.</summary>
    int WarmUpPeriod { get; }
}
