namespace Quant.Framework.Options;

/// <summary>Options with conditions between their parameters.</summary>
public interface ICheckedOptions
{
    /// <summary>The conditions that do not hold, one sentence each with the names and values of the parameters; nothing if all do.</summary>
    IEnumerable<string> Check();
}
