using Quant.Lab.Workspaces;

namespace Quant.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var interrupt = new Interrupt(Console.Error);
        var host = new CommandHost(Console.Out, Console.Error, () => Workspace.Find(Environment.CurrentDirectory, AppContext.BaseDirectory))
        {
            Input = () => Console.In,
            IsTerminal = !Console.IsOutputRedirected,
            ShowsProgress = !Console.IsErrorRedirected,
            Cancellation = interrupt.Token,
        };
        return CommandLine.Run(args, host);
    }
}
