using System.Text.Json;
using Quant.Benchmarks.Algorithms;
using Quant.Conformance;
using QuantConnect.Algorithm;

namespace Quant.Benchmarks.Harness;

/// <summary>Something to measure: an algorithm on data.</summary>
/// <param name="Name">Name on the command line and in the baseline.</param>
/// <param name="DataFolder">Gives the data folder, made if necessary.</param>
/// <param name="Create">Makes the algorithm.</param>
/// <param name="Bars">One-minute bars the algorithm gets, trade bars and quote bars.</param>
internal sealed record Scenario(string Name, Func<string> DataFolder, Func<QCAlgorithm> Create, int Bars)
{
    private const int CryptoMinutes = SyntheticMarket.CryptoDays * 1440;
    private const int EquityMinutes = SyntheticMarket.EquityCount * SyntheticMarket.EquityDays * 390;
    private const int KitMinutes = 4 * ((14 * 390) - 180);

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("empty", SyntheticMarket.Folder, () => new EmptyAlgorithm(), 2 * CryptoMinutes),
        new("active-trader", () => Path.Combine(Project.KitFolder, "data"), () => new C15ActiveTrader(), 2 * KitMinutes),
        new("ema-crypto", SyntheticMarket.Folder, () => new CryptoEmaCross(SyntheticMarket.TradesOnlyPair), CryptoMinutes),
        new("ema-crypto-quotes", SyntheticMarket.Folder, () => new CryptoEmaCross(SyntheticMarket.QuotedPair), 2 * CryptoMinutes),
        new("ema-equities", SyntheticMarket.Folder, () => new EquitiesEmaCross(), 2 * EquityMinutes),
    ];

    /// <summary>Hash of the orders that real Lean recorded; null where it did not run.</summary>
    public string? GoldenHash()
    {
        if (Name != "active-trader")
        {
            return null;
        }
        var golden = Path.Combine(Project.KitFolder, "golden", nameof(C15ActiveTrader) + ".statistics.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(golden));
        return document.RootElement.GetProperty("orderListHash").GetString();
    }

    public static Scenario Named(string name) => All.SingleOrDefault(x => x.Name == name)
        ?? throw new ArgumentException($"There is no scenario '{name}'. There are: {string.Join(", ", All.Select(x => x.Name))}.");
}
