namespace QuantConnect.Indicators;

/// <summary>Carries a new pivot point.</summary>
public class PivotPointsEventArgs : EventArgs
{
    /// <summary>Creates it.</summary>
    /// <param name="pivotPoint">The new pivot point.</param>
    public PivotPointsEventArgs(PivotPoint pivotPoint)
    {
        PivotPoint = pivotPoint;
    }

    /// <summary>The new pivot point.</summary>
    public PivotPoint PivotPoint { get; }
}
