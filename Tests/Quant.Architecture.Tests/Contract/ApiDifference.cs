namespace Quant.Architecture.Tests.Contract;

/// <summary>Something of our API that Lean does not have so.</summary>
internal sealed record ApiDifference(ApiLine Ours, string Reason, IReadOnlyList<ApiLine> Leans)
{
    public override string ToString() => $"{Ours}\n    {Reason}{string.Concat(Leans.Take(6).Select(x => $"\n    Lean: {x}"))}";
}
