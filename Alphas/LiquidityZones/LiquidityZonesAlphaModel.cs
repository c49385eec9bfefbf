using Quant.Core.Liquidity.Events;
using Quant.Core.Sharing;
using Quant.Framework.Insights;
using Quant.Framework.Symbols;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace Quant.Alphas.LiquidityZones;

/// <summary>
/// Waits for the price at zones where liquidity of several time frames lies together, and proposes a trade when it turns there. An adapter only: pools, zones,
/// candidates and plans are those of <see cref="Core.Liquidity.LiquidityEngine"/>, one per security. It needs minute bars.
/// </summary>
public sealed class LiquidityZonesAlphaModel : AlphaModel
{
    private readonly LiquidityZonesOptions _options;
    private PerSymbol<SymbolZones>? _symbols;

    /// <summary>A model without securities.</summary>
    /// <param name="options">Parameters, as the binder checked them.</param>
    public LiquidityZonesAlphaModel(LiquidityZonesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        Name = FormattableString.Invariant($"LiquidityZones({options.Entry.Mode},{options.Pools.MinimumStrength})");
    }

    /// <summary>Is told the symbol and the event of every event, those of the warm-up too. Set it before securities come.</summary>
    public Action<string, LiquidityEvent>? Listener { get; set; }

    /// <summary>Shared with other runs on the same data; null for a run by itself. Set it before securities come.</summary>
    public SharedComputation? Shared { get; set; }

    /// <summary>At most one insight per security, a <see cref="TradePlanInsight"/>, in the order of the symbols.</summary>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(data);
        if (_symbols is null)
        {
            return [];
        }
        List<Insight>? insights = null;
        foreach (var state in _symbols.States)
        {
            if (state.Update(data) is { } plan && !algorithm.IsWarmingUp)
            {
                (insights ??= []).Add(new TradePlanInsight(state.Symbol, plan, state.Zone, Name));
            }
        }
        return insights ?? Enumerable.Empty<Insight>();
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        _symbols ??= new PerSymbol<SymbolZones>(security => new SymbolZones(algorithm, security, _options, Listener, Shared));
        _symbols.Apply(changes);
    }
}
