using Quant.Lab.Runs;
using Quant.Lab.Runs.Records;
using Quant.Lab.Runs.Rows;

namespace Quant.Cli.Output;

/// <summary>A run on one screen.</summary>
internal static class RunReport
{
    private const int TradesShown = 5;
    private const int WarningsShown = 5;
    private const int ReasonsShown = 4;

    /// <summary>Writes the report of a run that was just made.</summary>
    public static void Write(CommandHost host, CompletedRun run)
    {
        var manifest = run.Folder.Manifest;
        var partial = manifest.Partial ? ", PARTIAL" : "";
        host.Output.WriteLine($"{manifest.Algorithm.Name}, {manifest.From:yyyy-MM-dd} to {manifest.To:yyyy-MM-dd}, {manifest.Engine.Name} engine {manifest.Engine.Version}{partial}");
        WriteFigures(host, run.Folder);
        WriteTrades(host, run.Outcome.Trades, run.Outcome.Currency);
        WriteWarnings(host, run.Outcome.Warnings);
        host.Output.WriteLine($"Trades sha256 {manifest.TradesSha256}");
        host.Output.WriteLine($"Artefacts in  {Path.GetRelativePath(Environment.CurrentDirectory, run.Folder.FolderPath)}");
    }

    /// <summary>Writes the figures of a run.</summary>
    public static void WriteFigures(CommandHost host, RunFolder run)
    {
        var figures = run.Summary.Statistics;
        var machine = run.Manifest.Machine;
        var currency = run.Summary.Currency;
        var speed = machine is { DataPoints: { } points, Seconds: > 0 }
            ? $"{Figures.Count(points / machine.Seconds)} bars/s ({Figures.Count(points)} in {machine.Seconds:0.00} s)"
            : $"{machine.Seconds:0.00} s";
        Table.WriteGrid(host,
        [
            ["return", Figures.Percent(figures.TotalReturn), "Sharpe", Figures.Ratio(figures.Sharpe), "trades", Figures.Count(figures.Trades)],
            ["CAGR", Figures.Percent(figures.Cagr), "Sortino", Figures.Ratio(figures.Sortino), "win rate", Figures.Percent(figures.WinRate)],
            ["max drawdown", Figures.Percent(figures.MaxDrawdown), "profit factor", Figures.Ratio(figures.ProfitFactor), "orders", Figures.Count(figures.Orders)],
            ["start", Figures.Money(figures.StartEquity), "end", Figures.Money(figures.EndEquity), $"fees ({currency})", Figures.Money(figures.Fees)],
        ]);
        host.Output.WriteLine($"Speed         {speed}");
        WriteExecution(host, run.Summary.Execution, currency);
        WriteRisk(host, run.Summary.Risk);
    }

    private static void WriteExecution(CommandHost host, ExecutionFigures? figures, string currency)
    {
        if (figures is null)
        {
            return;
        }
        var refused = figures.Refused > 0 ? $", {Figures.Count(figures.Refused)} refused" : "";
        var slippage = figures.SlippageBasisPoints is null
            ? ""
            : $"; slippage {Figures.Ratio(figures.SlippageBasisPoints)} bps ({currency} {Figures.Money(figures.SlippageCash)}), worst order {Figures.Ratio(figures.WorstBasisPoints)} bps";
        var delay = figures.DelaySeconds is { } seconds ? $"; filled {Figures.Ratio(seconds)} s after the decision" : "";
        host.Output.WriteLine($"Execution     {Figures.Count(figures.Orders)} orders, {Figures.Count(figures.Filled)} filled{refused}{slippage}{delay}");
    }

    private static void WriteRisk(CommandHost host, RiskFigures? figures)
    {
        if (figures is null)
        {
            return;
        }
        var total = 0;
        foreach (var (_, times) in figures.Bound)
        {
            total += times;
        }
        var often = figures.Bound.Keys.Order(Comparer<string>.Create((x, y) => figures.Bound[y].CompareTo(figures.Bound[x]))).Take(ReasonsShown)
            .Select(x => $"{x} {Figures.Count(figures.Bound[x])}");
        var more = figures.Bound.Count > ReasonsShown ? $", {figures.Bound.Count - ReasonsShown} more" : "";
        var bound = figures.Bound.Count > 0 ? $" ({string.Join(", ", often)}{more})" : "";
        var halted = figures.Halted > 0 ? $"; HALTED {Figures.Count(figures.Halted)} times" : "";
        host.Output.WriteLine($"Risk          {Figures.Count(figures.Warnings)} warnings, bound {Figures.Count(total)} times{bound}{halted}");
    }

    private static void WriteTrades(CommandHost host, IReadOnlyList<TradeRow> trades, string currency)
    {
        if (trades.Count == 0)
        {
            host.Output.WriteLine("No trade was closed.");
            return;
        }
        var sorted = trades.Order(Comparer<TradeRow>.Create(BestFirst)).ToList();
        // of few trades none is shown twice
        var best = sorted.Take(Math.Min(TradesShown, (sorted.Count + 1) / 2)).ToList();
        var worst = sorted.Skip(best.Count).TakeLast(TradesShown).Reverse().ToList();
        var rows = best.Select(x => Row("best", x)).Concat(worst.Select(x => Row("worst", x)));
        Table.Write(host, ["", "symbol", "side", ">quantity", "entry (UTC)", ">price", "exit (UTC)", ">price", $">net profit ({currency})"], rows);
    }

    // a comparison instead of two keys: sorting by decimals and times is generic code that no image holds
    private static int BestFirst(TradeRow x, TradeRow y)
    {
        var profits = y.NetProfit.CompareTo(x.NetProfit);
        return profits != 0 ? profits : x.ExitTime.CompareTo(y.ExitTime);
    }

    private static string[] Row(string label, TradeRow x) =>
    [
        label, x.Symbol, x.Direction.ToLowerInvariant(), Figures.Quantity(x.Quantity), Figures.Time(x.EntryTime), Figures.Price(x.EntryPrice), Figures.Time(x.ExitTime),
        Figures.Price(x.ExitPrice), Figures.Money(x.NetProfit),
    ];

    private static void WriteWarnings(CommandHost host, IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings.Take(WarningsShown))
        {
            host.Errors.WriteLine("Warning: " + warning);
        }
        if (warnings.Count > WarningsShown)
        {
            host.Errors.WriteLine($"{warnings.Count - WarningsShown} more warnings are in {RunFolder.LogFile}.");
        }
    }
}
