using Quant.Core.Events;

namespace Quant.Core.BreakRetest;

/// <summary>Turns events of levels and setups into rows.</summary>
public static class SetupEventRows
{
    /// <summary>Names of all events.</summary>
    public static IReadOnlyList<string> Names { get; } = Enum.GetNames<SetupEventKind>();

    /// <summary>The row of an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="symbol">The symbol it is about.</param>
    public static EventRow Of(in SetupEvent @event, string symbol)
    {
        var level = @event.Level;
        var row = new EventRow(
            @event.At, symbol, @event.Kind.ToString(), null, @event.Side?.ToString(), null, level.Id, level.Price, level.Price, null, level.SourceStart, Detail(@event));
        return @event.Plan is { } plan
            ? row with { Low = Math.Min(plan.Entry, plan.Stop), High = Math.Max(plan.Entry, plan.Stop), Value = plan.Confidence }
            : row;
    }

    private static string? Detail(in SetupEvent @event)
    {
        if (@event.Reasons.Count > 0)
        {
            return "because " + string.Join("; ", @event.Reasons.Select(x => x.Text));
        }
        if (@event.Plan is { } plan)
        {
            return $"{plan.Setup} plan:{plan.Id}; targets: " + string.Join(", ", plan.Targets.Select(x => FormattableString.Invariant($"{x.Fraction} at {x.Price}")));
        }
        var why = @event.Kind == SetupEventKind.BreakRefused ? ", too little volume" : "";
        return @event.Side is null ? null : FormattableString.Invariant($"close {@event.Price:G10}{why}");
    }
}
