using Quant.Launcher.Hosting;
using Quant.Launcher.Settings;

namespace Quant.Launcher;

internal static class Program
{
    private const int UserError = 2;

    private static int Main(string[] args)
    {
        var command = new LaunchCommand();
        var code = 0;
        command.SetAction(parse => code = Launch(command.Read(parse)));
        try
        {
            var parse = command.Parse(args);
            if (parse.Errors.Count > 0)
            {
                throw new LaunchException(string.Join(Environment.NewLine, parse.Errors.Select(x => x.Message)));
            }
            parse.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (LaunchException error)
        {
            Console.Error.WriteLine(error.Message);
            code = UserError;
        }
        // threads of Lean may still be there
        Environment.Exit(code);
        return code;
    }

    private static int Launch(LaunchOptions options) => LeanHost.Run(LaunchPlan.Make(options, AppContext.BaseDirectory, Environment.GetEnvironmentVariable));
}
