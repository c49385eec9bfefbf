namespace Quant.Framework.Options;

/// <summary>
/// Makes a property of an options record a parameter: the one place that says its name, range and step. The default is the property's initialiser.
/// Values, ranges and steps are numbers because Lean's optimiser varies numbers only: enums go by their number, booleans as 0 or 1.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionAttribute : Attribute
{
    /// <summary>A parameter.</summary>
    /// <param name="name">Name in <c>config.json</c> and on the command line: lower case words joined by hyphens.</param>
    /// <param name="description">One sentence for help and docs, with the unit.</param>
    public OptionAttribute(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>Name in <c>config.json</c> and on the command line.</summary>
    public string Name { get; }

    /// <summary>One sentence for help and docs, with the unit.</summary>
    public string Description { get; }

    /// <summary>Smallest value allowed; NaN if there is none.</summary>
    public double Min { get; init; } = double.NaN;

    /// <summary>Largest value allowed; NaN if there is none.</summary>
    public double Max { get; init; } = double.NaN;

    /// <summary>Step of a sweep; NaN if the parameter is not to be swept.</summary>
    public double Step { get; init; } = double.NaN;
}
