using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace Quant.Framework.Bars;

/// <summary>
/// The <see cref="SymbolBars"/> of all securities, shared by the models of one algorithm: every minute is consolidated and measured once, however many models ask.
/// </summary>
public sealed class SymbolBarsBook
{
    private readonly SymbolBarsOptions _options;
    private readonly Dictionary<Symbol, SymbolBars> _open = [];

    /// <summary>A book without securities.</summary>
    /// <param name="options">How all of them are measured.</param>
    public SymbolBarsBook(SymbolBarsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>The measures of a security; they begin with the first model that asks, and go on until the last one has called <see cref="Release"/>.</summary>
    /// <param name="algorithm">The algorithm whose data it is.</param>
    /// <param name="security">What is measured.</param>
    public SymbolBars Take(QCAlgorithm algorithm, Security security)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(security);
        if (!_open.TryGetValue(security.Symbol, out var bars))
        {
            _open.Add(security.Symbol, bars = new SymbolBars(algorithm, security, _options));
        }
        bars.Users++;
        return bars;
    }

    /// <summary>To be called once for every <see cref="Take"/>, by a model that needs the measures no more.</summary>
    /// <param name="bars">What it took.</param>
    public void Release(SymbolBars bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        if (--bars.Users == 0)
        {
            _open.Remove(bars.Symbol);
            bars.End();
        }
    }
}
