namespace Quant.Cli.Help;

/// <summary>A command line that works as it stands, for help and documentation.</summary>
/// <param name="Line">What to type.</param>
/// <param name="Purpose">What it does, in a few words.</param>
internal sealed record Example(string Line, string Purpose);
