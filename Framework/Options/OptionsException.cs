namespace Quant.Framework.Options;

/// <summary>Parameters that cannot be used: all that is wrong with them, at once.</summary>
public sealed class OptionsException : ArgumentException
{
    internal OptionsException(IReadOnlyList<string> errors)
        : base(Text(errors))
        => Errors = errors;

    /// <summary>One sentence per fault, in the order of the options, unknown names last.</summary>
    public IReadOnlyList<string> Errors { get; }

    private static string Text(IReadOnlyList<string> errors)
        => errors.Count == 1 ? errors[0] : $"{errors.Count} parameters cannot be used:\n" + string.Join('\n', errors.Select(x => "- " + x));
}
