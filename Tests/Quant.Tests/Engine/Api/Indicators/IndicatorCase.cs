using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>How to make one kind of indicator, and after how many inputs it is ready if that is not its warm-up period.</summary>
internal sealed record IndicatorCase(Type Type, Func<IndicatorBase> Create, int? ReadyAt = null)
{
    /// <summary>Inputs alternate between two symbols, and the warm-up period counts inputs of each.</summary>
    public bool TwoSymbols { get; init; }

    public override string ToString() => Type.IsGenericType ? Type.Name[..Type.Name.IndexOf('`', StringComparison.Ordinal)] : Type.Name;
}
