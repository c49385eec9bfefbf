using Quant.Core.Statistics.Benchmark;
using Quant.Core.Statistics.Costs;
using Quant.Core.Statistics.Returns;
using Quant.Core.Statistics.Trades;
using Quant.Lab.Reports.Sources;

namespace Quant.Lab.Reports.Model;

/// <summary>A run with the statistics of its account and its trades: what the sections of a report show.</summary>
internal sealed class RunAnalysis
{
    /// <summary>Computes them.</summary>
    public RunAnalysis(ReportRun run)
    {
        Run = run;
        History = AccountHistory.Of(run);
        Trades = ReportTrades.Of(run);
        Closed = [.. Trades.Select(x => x.Trade)];
        Costed = [.. Trades.Select(x => x.Costed)];
        Returns = ReturnSummary.Of(History.Curve, History.Conventions, History.Returns);
        Benchmark = History.BenchmarkReturns is { } benchmark ? BenchmarkSummary.Of(History.Returns, benchmark, History.Conventions) : null;
        Summary = TradeSummary.Of(Closed);
    }

    /// <summary>The run.</summary>
    public ReportRun Run { get; }

    /// <summary>Its account.</summary>
    public AccountHistory History { get; }

    /// <summary>Its trades, in their order.</summary>
    public IReadOnlyList<ReportTrade> Trades { get; }

    /// <summary>Its trades as statistics take them.</summary>
    public IReadOnlyList<ClosedTrade> Closed { get; }

    /// <summary>Its trades with their slippage.</summary>
    public IReadOnlyList<CostedTrade> Costed { get; }

    /// <summary>Statistics of the account.</summary>
    public ReturnSummary Returns { get; }

    /// <summary>Statistics beside the benchmark; null without one.</summary>
    public BenchmarkSummary? Benchmark { get; }

    /// <summary>Statistics of the trades.</summary>
    public TradeSummary Summary { get; }

    /// <summary>Whether there is an account to speak of.</summary>
    public bool HasAccount => History.Curve.Count > 1;
}
