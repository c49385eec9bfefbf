using Quant.Launcher.Settings;
using QuantConnect;
using QuantConnect.Configuration;
using QuantConnect.Interfaces;
using QuantConnect.Lean.Engine;
using QuantConnect.Lean.Engine.Server;
using QuantConnect.Packets;
using QuantConnect.Python;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace Quant.Launcher.Hosting;

/// <summary>Hosts Lean's engine in this process: what Lean's own launcher does, with the dates and cash of the options.</summary>
internal static class LeanHost
{
    /// <summary>Runs one algorithm to its end, or until Ctrl-C.</summary>
    /// <returns>0 if it completed or was stopped, 1 if it ended with an error.</returns>
    public static int Run(LaunchPlan plan)
    {
        // Lean turns the console into messages of the algorithm while that runs
        var output = Console.Out;
        Configure(plan);
        Initializer.Start();
        using var system = SystemHandlers(plan.Options.ReportsToProgram ? new ReportingManager(output) : null);
        system.Initialize();
        var job = system.JobQueue.NextJob(out var assembly);
        ApplyOptions(job, plan.Options);
        using var handlers = Initializer.GetAlgorithmHandlers();
        var manager = new AlgorithmManager(Globals.LiveMode, job);
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            manager.SetStatus(AlgorithmStatus.Stopped);
        };
        system.LeanManager.Initialize(system, handlers, job, manager);
        OS.Initialize();
        try
        {
            new Engine(system, handlers, Globals.LiveMode).Run(job, manager, assembly, WorkerThread.Instance);
        }
        finally
        {
            system.JobQueue.AcknowledgeJob(job);
            OS.Dispose();
        }
        if (plan.Options.ReportsToProgram)
        {
            output.WriteLine(FormattableString.Invariant($"@points {manager.DataPoints}"));
        }
        return manager.State is AlgorithmStatus.Completed or AlgorithmStatus.Stopped ? 0 : 1;
    }

    private static void Configure(LaunchPlan plan)
    {
        Config.SetConfigurationFile(plan.Configuration.File);
        Config.Reset();
        foreach (var (name, value) in plan.Settings)
        {
            Config.Set(name, value);
        }
        Globals.Reset();
    }

    private static LeanEngineSystemHandlers SystemHandlers(ReportingManager? manager)
    {
        var handlers = LeanEngineSystemHandlers.FromConfiguration(Composer.Instance);
        return manager is null ? handlers : new LeanEngineSystemHandlers(handlers.JobQueue, handlers.Api, handlers.Notify, manager);
    }

    private static void ApplyOptions(AlgorithmNodePacket job, LaunchOptions options)
    {
        if (job is not BacktestNodePacket backtest)
        {
            return;
        }
        backtest.PeriodStart = options.From;
        backtest.PeriodFinish = options.To;
        backtest.CashAmount = options.Cash is { } cash ? new CashAmount(cash, Currencies.USD) : null;
    }
}
