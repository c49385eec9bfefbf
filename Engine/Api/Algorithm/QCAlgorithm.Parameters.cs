using System.Globalization;
using Common.Util;
using QuantConnect.Parameters;

namespace QuantConnect.Algorithm;

/// <summary>Parameters from the project's configuration, the command line or an optimiser.</summary>
public partial class QCAlgorithm
{
    private Dictionary<string, string> _parameters = [];

    /// <summary>A parameter's text, or the default (null) if it is not given.</summary>
    public string? GetParameter(string name, string? defaultValue = null) => _parameters.TryGetValue(name, out var text) ? text : defaultValue;

    /// <summary>A parameter as a whole number, or the default if it is absent or not one.</summary>
    public int GetParameter(string name, int defaultValue)
        => _parameters.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : defaultValue;

    /// <summary>A parameter as a number, or the default if it is absent or not one.</summary>
    public double GetParameter(string name, double defaultValue)
        => _parameters.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out var value) ? value : defaultValue;

    /// <summary>A parameter as a decimal number, or the default if it is absent or not one.</summary>
    public decimal GetParameter(string name, decimal defaultValue)
        => _parameters.TryGetValue(name, out var text) && decimal.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out var value) ? value : defaultValue;

    /// <summary>All parameters given.</summary>
    public ReadOnlyExtendedDictionary<string, string> GetParameters() => new(_parameters);

    /// <summary>Sets all parameters, and the members marked with <see cref="ParameterAttribute"/>; called by the engine before Initialize.</summary>
    public void SetParameters(Dictionary<string, string> parameters)
    {
        _parameters = new Dictionary<string, string>(parameters);
        try
        {
            ParameterAttribute.ApplyAttributes(parameters, this);
        }
        catch (Exception error)
        {
            Error("Error applying parameter values: " + error.Message);
        }
    }
}
