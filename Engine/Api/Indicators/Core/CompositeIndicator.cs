namespace QuantConnect.Indicators;

/// <summary>
/// Two indicators combined. It updates once both sides have a new value since its last update; a constant side is never waited for.
/// </summary>
public class CompositeIndicator : IndicatorBase<IndicatorDataPoint>
{
    private readonly IndicatorComposer _composer;
    private readonly bool _leftIsConstant;
    private readonly bool _rightIsConstant;
    private bool _hasLeft;
    private bool _hasRight;

    /// <summary>Creates the combination.</summary>
    /// <param name="name">Name for messages and charts; null for COMPOSE(left,right).</param>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Second indicator.</param>
    /// <param name="composer">The formula.</param>
    public CompositeIndicator(string? name, IndicatorBase left, IndicatorBase right, IndicatorComposer composer)
        : base(name ?? $"COMPOSE({left.Name},{right.Name})")
    {
        _composer = composer;
        Left = left;
        Right = right;
        _leftIsConstant = left is IConstantIndicator;
        _rightIsConstant = right is IConstantIndicator;
        left.Updated += OnLeft;
        right.Updated += OnRight;
    }

    /// <summary>Creates the combination, named COMPOSE(left,right).</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Second indicator.</param>
    /// <param name="composer">The formula.</param>
    public CompositeIndicator(IndicatorBase left, IndicatorBase right, IndicatorComposer composer)
        : this(null, left, right, composer)
    {
    }

    /// <summary>Combines the current values of two indicators.</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Second indicator.</param>
    public delegate IndicatorResult IndicatorComposer(IndicatorBase left, IndicatorBase right);

    /// <summary>First indicator.</summary>
    public IndicatorBase Left { get; private set; }

    /// <summary>Second indicator.</summary>
    public IndicatorBase Right { get; private set; }

    /// <summary>Whether both sides are ready.</summary>
    public override bool IsReady => Left.IsReady && Right.IsReady;

    /// <summary>Resets both sides as well.</summary>
    public override void Reset()
    {
        Left.Reset();
        Right.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override IndicatorResult ValidateAndComputeNextValue(IndicatorDataPoint input) => _composer(Left, Right);

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint _) => _composer(Left, Right).Value;

    private void OnLeft(object sender, IndicatorDataPoint updated)
    {
        _hasLeft = true;
        if (_hasRight || _rightIsConstant)
        {
            Combine(updated);
        }
    }

    private void OnRight(object sender, IndicatorDataPoint updated)
    {
        _hasRight = true;
        if (_hasLeft || _leftIsConstant)
        {
            Combine(updated);
        }
    }

    private void Combine(IndicatorDataPoint updated)
    {
        var time = updated.Time;
        if (Right.Current.Time > time)
        {
            time = Right.Current.Time;
        }
        if (Left.Current.Time > time)
        {
            time = Left.Current.Time;
        }
        Update(new IndicatorDataPoint { Time = time });
        _hasLeft = false;
        _hasRight = false;
    }
}
