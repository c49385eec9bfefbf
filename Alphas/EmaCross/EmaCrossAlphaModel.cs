using Quant.Core.Indicators;
using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace Quant.Alphas.EmaCross;

/// <summary>
/// Goes with the crossings of two exponential averages of the close: up when the fast one crosses above the slow one, flat or down when it crosses below.
/// An adapter only: the crossing is <see cref="AverageCross"/>.
/// </summary>
public sealed class EmaCrossAlphaModel : AlphaModel
{
    private readonly EmaCrossOptions _options;
    private PerSymbol<SymbolCross>? _symbols;

    /// <summary>A model without securities.</summary>
    /// <param name="options">Parameters, as the binder checked them.</param>
    public EmaCrossAlphaModel(EmaCrossOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        Name = $"EmaCross({options.FastPeriod},{options.SlowPeriod},{options.BarMinutes}m)";
    }

    /// <summary>One insight per security whose averages crossed in a bar that closed since the last call, in the order of the symbols.</summary>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        if (_symbols is null)
        {
            return [];
        }
        // most steps have none: a list only for those that do
        List<Insight>? insights = null;
        foreach (var state in _symbols.States)
        {
            var crossing = state.TakeCrossing();
            if (crossing != Crossing.None)
            {
                insights ??= [];
                insights.Add(Insight.Price(state.Symbol, TimeSpan.FromMinutes((double)_options.BarMinutes * _options.InsightBars), Direction(crossing), sourceModel: Name));
            }
        }
        return insights ?? Enumerable.Empty<Insight>();
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        _symbols ??= new PerSymbol<SymbolCross>(security => new SymbolCross(algorithm, security.Symbol, _options));
        _symbols.Apply(changes);
    }

    private InsightDirection Direction(Crossing crossing)
        => crossing == Crossing.Up ? InsightDirection.Up : _options.AllowShort ? InsightDirection.Down : InsightDirection.Flat;
}
