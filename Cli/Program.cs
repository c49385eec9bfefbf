namespace Quant.Cli;

internal static class Program
{
    private static int Main(string[] args) => Command.Run(args, Console.Out, Console.Error);
}
