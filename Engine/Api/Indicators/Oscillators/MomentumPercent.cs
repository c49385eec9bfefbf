namespace QuantConnect.Indicators;

/// <summary>Change since a number of inputs ago in percent, under another name.</summary>
public class MomentumPercent : RateOfChangePercent
{
    /// <summary>Creates the indicator under its default name.</summary>
    public MomentumPercent(int period)
        : this($"MOMP({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public MomentumPercent(string name, int period)
        : base(name, period)
    {
    }
}
