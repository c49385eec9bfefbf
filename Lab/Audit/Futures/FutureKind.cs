namespace Quant.Lab.Audit.Futures;

/// <summary>What is done to the data after a time.</summary>
internal enum FutureKind
{
    /// <summary>It is not there.</summary>
    Removed,

    /// <summary>Its bars are moved, turned over and have other volumes.</summary>
    Scrambled,
}
