#pragma warning disable CA1051, CA1052, CA1822, CA1070, CA2211, CA1711, CA1716, CA1000, CA1815, CA1720 // shapes to compare, not code to run

namespace Quant.Architecture.Tests.Contract.Fakes.Wrong;

/// <summary>The reference with one fault in each type or member.</summary>
public interface IShape
{
    int Corners { get; set; }
}

public enum Colour
{
    Red = 3,
    Green = 4,
}

public class Widget : IShape, IDisposable
{
    public const int Limit = 6;

    public Widget(int size, string name = "none")
    {
    }

    public Widget(long size)
    {
    }

    public event EventHandler<int>? Changed;

    public int Corners { get; set; }

    public string this[string key, long index] => key;

    public static Widget operator -(Widget left, Widget right) => left;

    public bool TryGet<T>(string key, ref T? value, double scale = 0.25)
        where T : class
    {
        Changed?.Invoke(this, 1);
        return false;
    }

    public virtual void Fixed(Colour colour = Colour.Green)
    {
    }

    public int Count() => 0;

    public void Guarded()
    {
    }

    public virtual string Inherited(params int[] values) => string.Empty;

    public void Dispose() => GC.SuppressFinalize(this);

    public class Closed;

    public class Inner<TKey>
        where TKey : class
    {
        public Dictionary<TKey, int?>? Map { get; set; }
    }
}

public static class Tools
{
    public static int Thrice(this Widget widget) => 3;
}

public delegate bool Chooser(Widget widget, long index);

public sealed class Invented;
