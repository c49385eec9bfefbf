namespace Quant.Core.Sharing;

/// <summary>An algorithm with kernels that can take over what another run computed before. Where nobody gives it anything to share it computes by itself.</summary>
public interface IComputationUser
{
    /// <summary>Shared by runs of one process on the same data. Set it before the run.</summary>
    SharedComputation? Shared { get; set; }
}
