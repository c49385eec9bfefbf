using System.Runtime.CompilerServices;
using QuantConnect.Algorithm;

namespace Quant.Engine.Simulation;

/// <summary>Turns an endless chain of insights into an error instead of a stack overflow, a full memory or a run that never ends.</summary>
internal sealed class InsightGuard(QCAlgorithm algorithm)
{
    private const int MaximumDepth = 200;
    private const int MaximumPerInstant = 250_000;

    private DateTime _instant;
    private int _countAtInstant;
    private int _depth;
    private InvalidOperationException? _fault;

    /// <summary>To be called before insights are announced and acted upon, and followed by <see cref="Leave"/>.</summary>
    public void Enter(int insights)
    {
        if (_fault is not null)
        {
            throw _fault;
        }

        Count(insights);
        if (_depth >= MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Fault($"EmitInsights leads to EmitInsights, {_depth} levels deep");
        }

        _depth++;
    }

    public void Leave() => _depth--;

    /// <summary>The items that a model returned, unless it never stops returning them.</summary>
    public T[] Collect<T>(IEnumerable<T> items, object model, string member)
    {
        if (items is ICollection<T> or Array || ReferenceEquals(items, Enumerable.Empty<T>()))
        {
            return items.ToArray();
        }

        List<T>? result = null;
        foreach (var item in items)
        {
            result ??= [];
            if (result.Count == MaximumPerInstant)
            {
                var name = $"{model.GetType().Name}.{member}";
                throw Fault($"{name} returns more than {MaximumPerInstant} items at once", name);
            }

            result.Add(item);
        }

        return result is null ? [] : [.. result];
    }

    private void Count(int insights)
    {
        var now = algorithm.UtcTime;
        if (now != _instant)
        {
            (_instant, _countAtInstant) = (now, 0);
        }

        // at least one for each call: an endless loop of empty calls is endless too
        _countAtInstant += Math.Max(1, insights);
        if (_countAtInstant > MaximumPerInstant)
        {
            throw Fault($"more than {MaximumPerInstant} insights at one instant");
        }
    }

    private InvalidOperationException Fault(string what, string context = nameof(QCAlgorithm.EmitInsights))
    {
        _fault = new InvalidOperationException(
            $"The algorithm would never stop generating insights at {algorithm.Time:yyyy-MM-dd HH:mm:ss}: {what}. " +
            "Emit insights from InsightsGenerated, OnOrderEvent or a model only under a condition that ends.");
        RuntimeErrors.Set(algorithm, _fault, context);
        return _fault;
    }
}
