using QuantConnect.Data;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Turns data into insights.</summary>
public interface IAlphaModel : INotifiedSecurityChanges
{
    /// <summary>The insights of a step.</summary>
    IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data);
}
