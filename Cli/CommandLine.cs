using System.CommandLine;
using Quant.Cli.Commands;
using Quant.Lab;

namespace Quant.Cli;

/// <summary>Runs a command line: the one place where words become a command, and exceptions become sentences and exit codes.</summary>
internal static class CommandLine
{
    private const string TraceVariable = "QUANT_TRACE";

    /// <summary>Runs a command.</summary>
    /// <param name="args">Its words.</param>
    /// <param name="host">Where it runs.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, CommandHost host)
    {
        try
        {
            // "quant help backtest" is what many try first
            IReadOnlyList<string> words = args is ["help", ..] ? [.. args.Skip(1), "--help"] : args;
            var parse = new QuantRootCommand(host, words is [var first, ..] ? first : null).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (ParseFault.Find(parse) is { } fault)
            {
                throw new UserErrorException(fault);
            }
            return parse.Invoke(new InvocationConfiguration
            {
                Output = host.Output,
                Error = host.Errors,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            host.Errors.WriteLine("Stopped.");
            return ExitCode.Cancelled;
        }
        catch (Exception error) when (error is UserErrorException or IOException or UnauthorizedAccessException)
        {
            host.Errors.WriteLine(error.Message);
            Trace(error, host);
            return ExitCode.UserError;
        }
        catch (Exception error)
        {
            host.Errors.WriteLine($"quant has a fault: {error.GetType().Name}: {error.Message}");
            if (!Trace(error, host))
            {
                host.Errors.WriteLine($"With {TraceVariable}=1 in the environment it shows where; please report that.");
            }
            return ExitCode.Unexpected;
        }
    }

    private static bool Trace(Exception error, CommandHost host)
    {
        if (Environment.GetEnvironmentVariable(TraceVariable) is not { Length: > 0 })
        {
            return false;
        }
        host.Errors.WriteLine(error.ToString());
        return true;
    }
}
