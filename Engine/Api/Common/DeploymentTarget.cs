namespace QuantConnect;

/// <summary>Where an algorithm is deployed.</summary>
public enum DeploymentTarget
{
    /// <summary>QuantConnect's cloud.</summary>
    CloudPlatform,

    /// <summary>This machine.</summary>
    LocalPlatform,

    /// <summary>Private cloud.</summary>
    PrivateCloudPlatform,
}
