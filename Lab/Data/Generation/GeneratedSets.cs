using System.Globalization;
using Quant.Lab.Data.Catalog;
using Quant.Lab.Data.Files;
using QuantConnect;

namespace Quant.Lab.Data.Generation;

/// <summary>Describes what a plan made, for the catalogue of the folder.</summary>
internal static class GeneratedSets
{
    private const string Licence = "CC0-1.0";

    /// <summary>A set for each ticker, without its hash.</summary>
    public static IEnumerable<DataSet> Of(MarketPlan plan) => plan.Tickers.Select(ticker => new DataSet
    {
        Paths = Paths(plan, ticker),
        Description = Description(plan, ticker),
        Source = $"made up by {Command(plan, ticker)}",
        Licence = Licence,
    });

    /// <summary>The files and folders of a ticker.</summary>
    public static IReadOnlyList<string> Paths(MarketPlan plan, string ticker)
    {
        var files = new LeanFiles(plan.Type, plan.Market, ticker.ToLowerInvariant());
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        if (plan.Resolutions.Contains(Resolution.Minute))
        {
            paths.Add(files.MinuteFolder);
        }
        foreach (var resolution in plan.Resolutions.Where(x => x is Resolution.Hour or Resolution.Daily))
        {
            if (plan.Type != SecurityType.Forex)
            {
                paths.Add(files.Long(resolution, TickType.Trade).Path);
            }
            if (plan.Type != SecurityType.Equity)
            {
                paths.Add(files.Long(resolution, TickType.Quote).Path);
            }
        }
        if (plan.Type == SecurityType.Equity)
        {
            paths.UnionWith([files.FactorFile, files.MapFile]);
        }
        return [.. paths];
    }

    private static string Description(MarketPlan plan, string ticker)
    {
        var minutes = plan.MinutesFrom is { } from && from > plan.From ? string.Create(CultureInfo.InvariantCulture, $", minutes from {from:yyyy-MM-dd}") : "";
        var resolutions = string.Join(", ", Names(plan));
        return string.Create(CultureInfo.InvariantCulture, $"Made-up {plan.Type.ToString().ToLowerInvariant()} {ticker} on {plan.Market}, {resolutions}, {plan.From:yyyy-MM-dd} to {plan.To:yyyy-MM-dd}{minutes}");
    }

    // makes the same bytes again
    private static string Command(MarketPlan plan, string ticker)
    {
        var market = plan.Type == SecurityType.Crypto && plan.Market != GenerationRequest.DefaultCryptoMarket ? $" --market {plan.Market}" : "";
        var resolutions = plan.Resolutions.Count < MarketPlan.AllResolutions.Count ? $" --resolution {string.Join(',', Names(plan))}" : "";
        var minutes = plan.MinutesFrom is { } from ? string.Create(CultureInfo.InvariantCulture, $" --minutes-from {from:yyyy-MM-dd}") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"quant data generate --{Option(plan.Type)} {ticker}{market} --from {plan.From:yyyy-MM-dd} --to {plan.To:yyyy-MM-dd}{resolutions}{minutes} --seed {plan.Seed}");
    }

    private static IEnumerable<string> Names(MarketPlan plan) => plan.Resolutions.Order().Select(x => x.ToString().ToLowerInvariant());

    private static string Option(SecurityType type) => type == SecurityType.Equity ? "equities" : type.ToString().ToLowerInvariant();
}
