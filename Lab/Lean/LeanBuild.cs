using System.Text.RegularExpressions;
using Quant.Lab.Workspaces;

namespace Quant.Lab.Lean;

/// <summary>Builds the flavour of the workspace that runs on real Lean: the launcher, with every algorithm beside it.</summary>
internal static partial class LeanBuild
{
    private const string Configuration = "Release";

    [GeneratedRegex(@"error NU\d+: .*?(QuantConnect\.[A-Za-z.]*[A-Za-z])")]
    private static partial Regex MissingPackage();

    [GeneratedRegex(@"^\s*(.*?error (?:CS|MSB|NU|NETSDK)\d+: .*?)(?: \[[^\]]*\])?$")]
    private static partial Regex BuildError();

    /// <summary>Builds.</summary>
    /// <returns>Path of the launcher.</returns>
    /// <exception cref="UserErrorException">There is no launcher in the workspace, Lean's packages cannot be had, or something does not compile.</exception>
    public static string Run(Workspace workspace, CancellationToken cancellation)
    {
        var project = Path.Combine(workspace.Root, "Launcher", "Quant.Launcher.csproj");
        if (!File.Exists(project))
        {
            throw new UserErrorException($"{workspace.Root} has no Launcher/Quant.Launcher.csproj, with which real Lean is run.");
        }
        var (code, output) = ToolProcess.Run(
            workspace.Root, ["build", project, "-c", Configuration, "-p:LeanRuntime=QuantConnect", "--nologo", "-v", "quiet", "-clp:ErrorsOnly"], null, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return code == 0
            ? Path.Combine(workspace.Root, "Launcher", "bin", "QuantConnect", Configuration, "net10.0", "Quant.Launcher.dll")
            : throw new UserErrorException(Fault(output));
    }

    /// <summary>What is wrong, out of the output of a build that failed.</summary>
    internal static string Fault(IReadOnlyList<string> output)
    {
        if (output.Select(x => MissingPackage().Match(x)).FirstOrDefault(x => x.Success) is { } missing)
        {
            return $"Real Lean is not to be had here: the package {missing.Groups[1].Value} cannot be restored from the package sources of this machine (docs/real-lean.md says what is needed).";
        }
        var errors = output.Select(x => BuildError().Match(x)).Where(x => x.Success).Select(x => x.Groups[1].Value).Distinct().Take(5).ToList();
        return "The workspace cannot be built for real Lean (dotnet build Launcher -p:LeanRuntime=QuantConnect):\n"
            + string.Join('\n', errors.Count > 0 ? errors : output.TakeLast(5));
    }
}
