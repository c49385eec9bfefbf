namespace Quant.Launcher.Settings;

/// <summary>
/// Settings of Interactive Brokers and of the licence of Lean's module for it: from environment variables only, so that no account and no password is
/// ever in a file of the workspace.
/// </summary>
internal static class BrokerVariables
{
    /// <summary>All variables, in the order in which they are documented.</summary>
    public static IReadOnlyList<BrokerVariable> All { get; } =
    [
        new("IB_ACCOUNT", "ib-account", IsRequired: true),
        new("IB_USER_NAME", "ib-user-name", IsRequired: true),
        new("IB_PASSWORD", "ib-password", IsRequired: true),
        new("IB_TRADING_MODE", "ib-trading-mode", IsRequired: true),
        new("QC_USER_ID", "job-user-id", IsRequired: true),
        new("QC_API_TOKEN", "api-access-token", IsRequired: true),
        new("QC_ORGANIZATION_ID", "job-organization-id"),
        new("IB_HOST", "ib-host"),
        new("IB_PORT", "ib-port"),
        new("IB_TWS_DIR", "ib-tws-dir"),
        new("IB_VERSION", "ib-version"),
        new("IB_AGENT_DESCRIPTION", "ib-agent-description", Default: "Individual"),
        new("IB_FINANCIAL_ADVISORS_GROUP_FILTER", "ib-financial-advisors-group-filter"),
        new("IB_WEEKLY_RESTART_UTC_TIME", "ib-weekly-restart-utc-time"),
        new("IB_ENABLE_DELAYED_STREAMING_DATA", "ib-enable-delayed-streaming-data"),
    ];

    /// <summary>Lean's settings out of the variables.</summary>
    /// <param name="variable">Value of a variable, null if it is not set.</param>
    /// <returns>Values by the names of Lean's configuration; the port is that of the trading mode unless it is set.</returns>
    /// <exception cref="LaunchException">Required ones are missing, or the trading mode is neither paper nor live: all faults at once.</exception>
    public static IReadOnlyDictionary<string, string> Read(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var missing = All.Where(x => x.IsRequired && string.IsNullOrWhiteSpace(variable(x.Name))).Select(x => x.Name).ToList();
        var mode = variable("IB_TRADING_MODE")?.Trim();
        if (missing.Count > 0)
        {
            throw new LaunchException($"Interactive Brokers needs the environment variables {string.Join(", ", missing)}; docs/live-with-ib.md says what they are.");
        }
        if (mode is not ("paper" or "live"))
        {
            throw new LaunchException($"IB_TRADING_MODE is \"{mode}\": it must be paper, or live for real money.");
        }
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["ib-port"] = mode == "live" ? "4001" : "4002" };
        foreach (var x in All)
        {
            if ((variable(x.Name) is { Length: > 0 } value ? value.Trim() : x.Default) is { } used)
            {
                settings[x.Setting] = used;
            }
        }
        return settings;
    }
}

/// <summary>An environment variable and the setting of Lean that it is.</summary>
/// <param name="Name">Name of the variable.</param>
/// <param name="Setting">Name in Lean's configuration.</param>
/// <param name="IsRequired">Whether Interactive Brokers cannot be used without it.</param>
/// <param name="Default">Value if it is not set; null to leave it to Lean.</param>
internal sealed record BrokerVariable(string Name, string Setting, bool IsRequired = false, string? Default = null);
