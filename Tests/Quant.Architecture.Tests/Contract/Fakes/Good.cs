#pragma warning disable CA1051, CA1052, CA1822, CA1070, CA2211, CA1711, CA1716, CA1000, CA1815 // shapes to compare, not code to run

namespace Quant.Architecture.Tests.Contract.Fakes.Good;

/// <summary>A part of the reference, members moved between base and derived class included: nothing to complain about.</summary>
public interface IShape
{
    int Corners { get; }
}

public enum Colour
{
    Blue = 2,
}

public class Widget : IShape
{
    public const int Limit = 5;

    public Widget(int size)
    {
    }

    public event EventHandler<string>? Changed;

    public int Corners { get; protected set; }

    public virtual decimal Area => 0;

    public string this[string key, int index] => key;

    public static Widget operator +(Widget left, Widget right) => left;

    public string Inherited(params int[] values) => string.Empty;

    public bool TryGet<T>(string key, out T? value, double scale = 0.5)
        where T : class, IShape
    {
        Changed?.Invoke(this, key);
        value = null;
        return false;
    }

    protected virtual void Hook()
    {
    }

    public sealed class Inner<TKey>
        where TKey : struct
    {
        public Dictionary<TKey, int?>? Map { get; init; }
    }
}

public static class Tools
{
    public static int Twice(this Widget widget) => 2;
}
