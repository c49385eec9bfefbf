using System.Collections;

namespace Quant.Engine.Simulation.Orders;

/// <summary>A sequence that is evaluated when it is first enumerated and stays the same from then on, as Lean's memoized queries are.</summary>
internal sealed class Deferred<T>(Func<IEnumerable<T>> source) : IEnumerable<T>
{
    private List<T>? _items;

    public IEnumerator<T> GetEnumerator() => (_items ??= [.. source()]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
