namespace QuantConnect.Indicators;

/// <summary>Something with a current value and a window of the latest ones.</summary>
/// <typeparam name="T">Value type.</typeparam>
public abstract class WindowBase<T> : IEnumerable<T>
{
    private RollingWindow<T>? _window;
    private bool _isBehind;

    /// <summary>Creates it with a window of the default size.</summary>
    protected WindowBase()
    {
    }

    /// <summary>Creates it with a window of the given size.</summary>
    /// <param name="windowSize">Values to keep.</param>
    protected WindowBase(int windowSize)
    {
        _window = new RollingWindow<T>(windowSize);
    }

    /// <summary>Values kept unless asked otherwise: the current and the previous one.</summary>
    public static int DefaultWindowSize { get; } = 2;

    /// <summary>The latest values, newest first.</summary>
    public virtual RollingWindow<T> Window
    {
        get
        {
            var window = _window ??= new RollingWindow<T>(DefaultWindowSize);
            if (_isBehind)
            {
                _isBehind = false;
                CatchUp(window);
            }
            return window;
        }
    }

    /// <summary>The newest value; setting adds to the window.</summary>
    public virtual T Current
    {
        get => Window[0];
        protected set => Window.Add(value);
    }

    /// <summary>The value before the current one, the type's default if there is none.</summary>
    public virtual T? Previous => Window.Count > 1 ? Window[1] : default;

    /// <summary>The value of <paramref name="i"/> updates ago.</summary>
    /// <param name="i">Age, 0 for the current one; beyond the window's size it enlarges the window.</param>
    public T this[int i] => Window[i];

    /// <summary>Enumerates the window, newest first.</summary>
    public IEnumerator<T> GetEnumerator() => Window.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether values wait to be added to the window; whoever sets it adds them in <see cref="CatchUp"/>, before anybody sees the window.</summary>
    private protected bool IsWindowBehind
    {
        get => _isBehind;
        set => _isBehind = value;
    }

    /// <summary>Adds the values that wait.</summary>
    private protected virtual void CatchUp(RollingWindow<T> window)
    {
    }

    /// <summary>Empties the window.</summary>
    protected void ResetWindow() => _window?.Reset();
}
