#pragma warning disable CA1051, CA1052, CA1822, CA1070, CA2211, CA1711, CA1716, CA1000, CA1815 // shapes to compare, not code to run

namespace Quant.Architecture.Tests.Contract.Fakes.Reference;

/// <summary>An API to compare with, one case of the listing's grammar after the other.</summary>
public interface IShape
{
    int Corners { get; }
}

public enum Colour
{
    Red = 1,
    Blue = 2,
}

public abstract class Base
{
    protected Base(int size, string name = "none")
    {
    }

    public virtual decimal Area => 0;

    public string Inherited(params int[] values) => string.Empty;

    protected virtual void Hook()
    {
    }
}

public class Widget : Base, IShape
{
    public const int Limit = 5;
    public static readonly Widget Unit = new(1);

    public Widget(int size)
        : base(size)
    {
    }

    public event EventHandler<string>? Changed;

    public int Corners { get; protected set; }

    public string this[string key, int index] => key;

    public static Widget operator +(Widget left, Widget right) => left;

    public bool TryGet<T>(string key, out T? value, double scale = 0.5)
        where T : class, IShape
    {
        Changed?.Invoke(this, key);
        value = null;
        return false;
    }

    public void Fixed(Colour colour = Colour.Blue)
    {
    }

    public static int Count() => 0;

    protected void Guarded()
    {
    }

    public sealed class Closed;

    public class Inner<TKey>
        where TKey : struct
    {
        public Dictionary<TKey, int?>? Map { get; init; }
    }
}

public static class Tools
{
    public static int Twice(this Widget widget) => 2;

    public static int Thrice(Widget widget) => 3;
}

public delegate bool Chooser(Widget widget, int index);
