using System.Globalization;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Always has the same insight for every security, renewed when it has run out.</summary>
public class ConstantAlphaModel : AlphaModel
{
    private readonly InsightType _type;
    private readonly InsightDirection _direction;
    private readonly TimeSpan _period;
    private readonly double? _magnitude;
    private readonly double? _confidence;
    private readonly double? _weight;
    private readonly HashSet<Security> _securities = [];
    private readonly Dictionary<Symbol, DateTime> _lastUtc = [];

    /// <summary>A model with the insight to repeat.</summary>
    /// <param name="type">What the insight is about.</param>
    /// <param name="direction">Its direction.</param>
    /// <param name="period">How long it is good for, and the time until the next one.</param>
    /// <param name="magnitude">Expected change, as a fraction.</param>
    /// <param name="confidence">Confidence, 0 to 1.</param>
    /// <param name="weight">Share of the portfolio.</param>
    public ConstantAlphaModel(
        InsightType type, InsightDirection direction, TimeSpan period, double? magnitude = null, double? confidence = null, double? weight = null)
    {
        _type = type;
        _direction = direction;
        _period = period;
        _magnitude = magnitude;
        _confidence = confidence;
        _weight = weight;
        var numbers = string.Concat(new[] { magnitude, confidence }.Where(x => x.HasValue).Select(x => "," + x!.Value.ToString(CultureInfo.InvariantCulture)));
        Name = $"{nameof(ConstantAlphaModel)}({type},{direction},{period}{numbers})";
    }

    /// <inheritdoc/>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        List<Insight>? insights = null;
        foreach (var security in _securities)
        {
            // no price yet: its first data is still to come
            if (security.Price != 0 && ShouldEmitInsight(algorithm.UtcTime, security.Symbol))
            {
                (insights ??= []).Add(new Insight(security.Symbol, _period, _type, _direction, _magnitude, _confidence, weight: _weight));
            }
        }
        return insights ?? Enumerable.Empty<Insight>();
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        NotifiedSecurityChanges.UpdateCollection(_securities, changes);
        foreach (var removed in changes.RemovedSecurities)
        {
            // so that it gets an insight at once if it comes back
            _lastUtc.Remove(removed.Symbol);
        }
    }

    /// <summary>Whether a symbol is due for its next insight; if so that is noted.</summary>
    /// <param name="utcTime">Now, UTC.</param>
    /// <param name="symbol">The symbol; canonical ones, which cannot be traded, are never due.</param>
    protected virtual bool ShouldEmitInsight(DateTime utcTime, Symbol symbol)
    {
        if (symbol.IsCanonical() || (_lastUtc.TryGetValue(symbol, out var last) && utcTime - last < _period))
        {
            return false;
        }
        _lastUtc[symbol] = utcTime;
        return true;
    }
}
