using QuantConnect.Data.Consolidators;

#pragma warning disable IDE0130 // Lean has this one type outside of QuantConnect
namespace Common.Data.Consolidators;

/// <summary>Makes bars of a constant turnover, volume times price.</summary>
public class DollarVolumeRenkoConsolidator : VolumeRenkoConsolidator
{
    /// <summary>Creates a consolidator to bars of constant turnover.</summary>
    /// <param name="barSize">Turnover of a bar in the quote currency</param>
    public DollarVolumeRenkoConsolidator(decimal barSize)
        : base(barSize)
    {
    }

    /// <summary>Turnover of a point.</summary>
    /// <param name="volume">Volume of the point</param>
    /// <param name="price">Its close</param>
    /// <returns>Volume times price</returns>
    protected override decimal AdjustVolume(decimal volume, decimal price) => volume * price;
}
