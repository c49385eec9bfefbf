namespace Quant.Launcher.Settings;

/// <summary>Something that the person who started the launcher can put right; the message says what is wrong and what to do.</summary>
/// <param name="message">One or two sentences.</param>
internal sealed class LaunchException(string message) : Exception(message);
