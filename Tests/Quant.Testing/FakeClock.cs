namespace Quant.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now;

    /// <summary>A clock that shows a time.</summary>
    public FakeClock(DateTimeOffset now) => _now = now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves the clock on.</summary>
    /// <param name="span">By how much, not negative.</param>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        _now += span;
    }
}
