namespace Quant.Core.Plans;

/// <summary>A plan named within a remark: tags of insights and orders end with <c>plan:ID</c>, by which orders, trades and plans can be joined.</summary>
public static class PlanReference
{
    private const string Mark = "plan:";

    /// <summary>A remark that ends with the name of a plan.</summary>
    public static string Append(string remark, TradePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return $"{remark} {Mark}{plan.Id}";
    }

    /// <summary>The id that a remark ends with; null if it names no plan.</summary>
    public static string? Find(string? remark)
    {
        var at = remark?.LastIndexOf(Mark, StringComparison.Ordinal) ?? -1;
        return at >= 0 && (at == 0 || remark![at - 1] == ' ') && remark!.Length > at + Mark.Length ? remark[(at + Mark.Length)..] : null;
    }
}
