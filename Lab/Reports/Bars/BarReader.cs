using Quant.Engine;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Lab.Reports.Bars;

/// <summary>
/// Reads prices of a data folder as a run saw them: an algorithm that trades nothing asks the embedded engine for its history, so that factor files, ticker changes,
/// time zones and formats are the engine's business.
/// </summary>
internal static class BarReader
{
    /// <summary>The bars of each window, none where the folder has no data of it; and what went wrong, null for nothing.</summary>
    /// <param name="dataFolder">A Lean data folder.</param>
    /// <param name="lastDay">Last day of the run.</param>
    /// <param name="windows">What to read.</param>
    /// <param name="clock">Says what "today" is.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static (IReadOnlyList<IReadOnlyList<PriceBar>> Bars, string? Problem) Read(
        string dataFolder, DateTime lastDay, IReadOnlyList<BarWindow> windows, TimeProvider clock, CancellationToken cancellation)
    {
        var bars = windows.Select(_ => (IReadOnlyList<PriceBar>)[]).ToArray();
        if (windows.Count == 0)
        {
            return (bars, null);
        }
        var request = new BacktestRequest(() => new HistoryOnly(windows, bars)) { StartDate = lastDay, EndDate = lastDay, Clock = clock };
        try
        {
            var result = new BacktestEngine(dataFolder).Run(request, cancellation);
            cancellation.ThrowIfCancellationRequested();
            return (bars, result.Error?.Message);
        }
        catch (DirectoryNotFoundException error)
        {
            return (bars, error.Message);
        }
    }

    /// <summary>Asks for bars when it ends, which is when all of them lie in the past.</summary>
    private sealed class HistoryOnly(IReadOnlyList<BarWindow> windows, IReadOnlyList<PriceBar>[] bars) : QCAlgorithm
    {
        public override void Initialize()
        {
            SetTimeZone(QuantConnect.TimeZones.Utc);
            SetBenchmark(_ => 0);
        }

        public override void OnEndOfAlgorithm()
        {
            for (var i = 0; i < windows.Count; i++)
            {
                var window = windows[i];
                var symbol = new Symbol(SecurityIdentifier.Parse(window.Identifier), window.Ticker);
                foreach (var resolution in window.Resolutions)
                {
                    if (window.Shape(Bars(symbol, window, resolution)) is { Count: > 0 } found)
                    {
                        bars[i] = found;
                        break;
                    }
                }
            }
        }

        private IEnumerable<PriceBar> Bars(Symbol symbol, BarWindow window, Resolution resolution)
        {
            foreach (var slice in History([symbol], window.From, window.To < Time ? window.To : Time, resolution, fillForward: false, extendedMarketHours: true))
            {
                if (Bar(slice, symbol) is { } bar)
                {
                    yield return new PriceBar((slice.UtcTime - (bar.EndTime - bar.Time)).Ticks, (double)bar.Open, (double)bar.High, (double)bar.Low, (double)bar.Close);
                }
            }
        }

        private static IBaseDataBar? Bar(Slice slice, Symbol symbol)
            => slice.Bars.TryGetValue(symbol, out var trades) ? trades : slice.QuoteBars.TryGetValue(symbol, out var quotes) ? quotes : null;
    }
}
