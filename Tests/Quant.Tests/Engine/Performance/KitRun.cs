using System.Diagnostics;
using Quant.Engine;
using Quant.Engine.Results;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Performance;

/// <summary>Runs of a moving-average cross on the conformance kit's one-minute equity data, with what they cost.</summary>
internal sealed class KitRun : IDisposable
{
    private readonly string _cache = Directory.CreateTempSubdirectory("quant-tests-performance-").FullName;
    private readonly BacktestEngine _engine;

    public KitRun() => _engine = new BacktestEngine(DataFolder(), _cache);

    /// <summary>Runs once.</summary>
    /// <param name="symbols">1 to 4 equities.</param>
    /// <param name="days">1 to 14 trading days from 2023-11-20, in calendar days.</param>
    public Cost Run(int symbols, int days)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Cross? algorithm = null;
        // what this thread allocates is measured, so it has to do everything
        var result = _engine.Run(new BacktestRequest(() => algorithm = new Cross(symbols, days)) { ReadAhead = false });
        return new Cost(result, algorithm!.Bars, GC.GetAllocatedBytesForCurrentThread() - allocated, watch.Elapsed);
    }

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    private static string DataFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "Tests", "Quant.Conformance.Tests", "Kit")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder.FullName, "Tests", "Quant.Conformance.Tests", "Kit", "data");
    }

    internal sealed record Cost(RunResult Result, int Bars, long Bytes, TimeSpan Time);

    private sealed class Cross(int symbols, int days) : QCAlgorithm
    {
        private static readonly string[] Tickers = ["QAAA", "QBBB", "QCCC", "QDDD"];

        private readonly List<(Symbol Symbol, ExponentialMovingAverage Fast, ExponentialMovingAverage Slow)> _pairs = [];

        /// <summary>Trade and quote bars seen.</summary>
        public int Bars { get; private set; }

        public override void Initialize()
        {
            SetStartDate(2023, 11, 20);
            SetEndDate(new DateTime(2023, 11, 20).AddDays(days - 1));
            SetCash(1_000_000);
            foreach (var ticker in Tickers.Take(symbols))
            {
                var symbol = AddEquity(ticker, Resolution.Minute).Symbol;
                _pairs.Add((symbol, EMA(symbol, 10, Resolution.Minute), EMA(symbol, 30, Resolution.Minute)));
            }
        }

        public override void OnData(Slice slice)
        {
            Bars += slice.Bars.Count + slice.QuoteBars.Count;
            foreach (var (symbol, fast, slow) in _pairs)
            {
                var wanted = slow.IsReady && fast > slow ? 100 : 0;
                var held = Portfolio[symbol].Quantity;
                if (wanted != held && slice.Bars.ContainsKey(symbol))
                {
                    MarketOrder(symbol, wanted - held);
                }
            }
        }
    }
}
