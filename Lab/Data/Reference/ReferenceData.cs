using Quant.Lab.Data.Files;

namespace Quant.Lab.Data.Reference;

/// <summary>The files that every Lean data folder needs besides bars; <c>Data/</c> of the repository holds exactly these.</summary>
internal static class ReferenceData
{
    public const string MarketHours = "market-hours/market-hours-database.json";
    public const string SymbolProperties = "symbol-properties/symbol-properties-database.csv";
    public const string InterestRate = "alternative/interest-rate/usa/interest-rate.csv";

    /// <summary>The files.</summary>
    public static IReadOnlyList<DataFile> Files { get; } =
    [
        DataFile.OfText(InterestRate, InterestRateText.Make),
        DataFile.OfText(MarketHours, MarketHoursText.Make),
        DataFile.OfText(SymbolProperties, SymbolPropertiesText.Make),
    ];

    /// <summary>Those that a data folder lacks.</summary>
    public static IEnumerable<DataFile> MissingFrom(string folder) => Files.Where(x => !File.Exists(Path.Combine(folder, x.Path)));
}
