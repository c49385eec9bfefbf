using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Base of alpha models. The name is the type's unless set (in Lean it is a random one).</summary>
public class AlphaModel : IAlphaModel, INamedModel
{
    /// <summary>A model named after its type.</summary>
    public AlphaModel() => Name = GetType().Name;

    /// <summary>Name of the model, the source of its insights.</summary>
    public virtual string Name { get; set; }

    /// <inheritdoc/>
    public virtual IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
        => throw new NotImplementedException($"{GetType().Name} does not override Update(QCAlgorithm, Slice).");

    /// <inheritdoc/>
    public virtual void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
    }
}
