using Quant.Engine.Simulation;

namespace QuantConnect;

/// <summary>What holds for the whole run.</summary>
public static class Globals
{
    /// <summary>Root of the Lean data folder that the run reads.</summary>
    public static string DataFolder => RunContext.Current.DataFolder;

    /// <summary>Whether this is a live deployment: never, on this engine.</summary>
    public static bool LiveMode => false;

    /// <summary>Path of something in the data folder.</summary>
    /// <param name="relativePath">Path below <see cref="DataFolder"/>.</param>
    public static string GetDataFolderPath(string relativePath) => Path.Combine(DataFolder, relativePath);
}
