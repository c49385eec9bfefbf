namespace Quant.Engine.Data;

/// <summary>How often bars are repeated when there is no new one: the finest resolution of all subscriptions, shared by their streams while it changes.</summary>
internal sealed class FillForwardResolution
{
    public TimeSpan Value { get; set; } = TimeSpan.FromMinutes(1);
}
