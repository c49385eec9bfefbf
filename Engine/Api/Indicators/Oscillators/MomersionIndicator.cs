namespace QuantConnect.Indicators;

/// <summary><see cref="Momersion"/> under its old name.</summary>
public class MomersionIndicator : Momersion
{
    /// <summary>Creates the indicator under the given name.</summary>
    public MomersionIndicator(string name, int? minPeriod, int fullPeriod)
        : base(name, minPeriod, fullPeriod)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public MomersionIndicator(int? minPeriod, int fullPeriod)
        : this($"Momersion({minPeriod},{fullPeriod})", minPeriod, fullPeriod)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public MomersionIndicator(int fullPeriod)
        : this(null, fullPeriod)
    {
    }
}
