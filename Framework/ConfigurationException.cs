namespace Quant.Framework;

/// <summary>A file of <c>config/</c> that cannot be used: all that is wrong with it, at once.</summary>
public sealed class ConfigurationException : Exception
{
    internal ConfigurationException(string file, IReadOnlyList<string> errors)
        : base($"config/{file} cannot be used:\n" + string.Join('\n', errors.Select(x => "- " + x)))
        => Errors = errors;

    /// <summary>One sentence per fault, in the order found.</summary>
    public IReadOnlyList<string> Errors { get; }
}
