using Quant.Testing;

namespace Quant.Tests.Launcher.Settings;

/// <summary>The workspace that these tests are part of.</summary>
internal static class Workspace
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(KitEngine.DataFolder, "..", "..", "..", ".."));
}
