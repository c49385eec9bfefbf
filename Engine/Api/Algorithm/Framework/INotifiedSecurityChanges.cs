using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework;

/// <summary>Is told when securities enter or leave the universes.</summary>
public interface INotifiedSecurityChanges
{
    /// <summary>Securities entered or left.</summary>
    void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes);
}
