namespace Quant.Cli.Commands.Data;

/// <summary>What can be done with market data.</summary>
internal sealed class DataCommand : CommandGroup
{
    public DataCommand(CommandHost host)
        : base("data", "Makes, checks and imports market data in Lean's format.", host, new GenerateCommand(host), new ValidateCommand(host), new ImportCommand(host))
    {
    }
}
