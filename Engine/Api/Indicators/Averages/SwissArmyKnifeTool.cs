namespace QuantConnect.Indicators;

/// <summary>Filters of <see cref="SwissArmyKnife"/>.</summary>
public enum SwissArmyKnifeTool
{
    /// <summary>Two pole Gaussian low pass.</summary>
    Gauss = 0,

    /// <summary>Two pole Butterworth low pass.</summary>
    Butter = 1,

    /// <summary>High pass.</summary>
    HighPass = 2,

    /// <summary>Two pole high pass.</summary>
    TwoPoleHighPass = 3,

    /// <summary>Band pass.</summary>
    BandPass = 4,
}
