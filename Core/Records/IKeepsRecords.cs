namespace Quant.Core.Records;

/// <summary>
/// An algorithm that leaves records in Lean's object store. It does so by itself when it ends; a run that ends early does not tell its algorithm, so that tools
/// ask for it.
/// </summary>
public interface IKeepsRecords
{
    /// <summary>Stores what was recorded so far.</summary>
    void SaveRecords();
}
