namespace QuantConnect.Indicators;

/// <summary>Two indicators combined, with more to do on reset.</summary>
public class ResetCompositeIndicator : CompositeIndicator
{
    private readonly Action _extraResetAction;

    /// <summary>Creates the combination, named RESET_COMPOSE(left,right).</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Second indicator.</param>
    /// <param name="composer">The formula.</param>
    /// <param name="extraResetAction">Called after the reset.</param>
    public ResetCompositeIndicator(IndicatorBase left, IndicatorBase right, IndicatorComposer composer, Action extraResetAction)
        : this($"RESET_COMPOSE({left.Name},{right.Name})", left, right, composer, extraResetAction)
    {
    }

    /// <summary>Creates the combination.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Second indicator.</param>
    /// <param name="composer">The formula.</param>
    /// <param name="extraResetAction">Called after the reset.</param>
    public ResetCompositeIndicator(string name, IndicatorBase left, IndicatorBase right, IndicatorComposer composer, Action extraResetAction)
        : base(name, left, right, composer)
    {
        _extraResetAction = extraResetAction;
    }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _extraResetAction();
    }
}
