namespace Quant.Core.Parameters;

/// <summary>An algorithm that can say what its parameters are, without being made: sweeps take their ranges from it. See <c>docs/decisions/0013</c>.</summary>
public interface IParameterSource
{
    /// <summary>All parameters, in the order of their options.</summary>
    static abstract IReadOnlyList<ParameterDescription> DescribeParameters();
}
