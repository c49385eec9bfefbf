namespace Quant.Architecture.Tests.Contract;

/// <summary>
/// Finds what a plugin could use of an API that it could not use of Lean's: everything that compiles against ours must compile, and mean the same member,
/// against Lean's. Ours may have less.
/// </summary>
internal sealed class ApiComparison(LeanApi lean)
{
    public IEnumerable<ApiDifference> Compare(IEnumerable<ApiLine> ours) => ours.Select(Compare).OfType<ApiDifference>();

    private ApiDifference? Compare(ApiLine ours) => ours.Kind == "type" ? CompareType(ours) : CompareMember(ours);

    private ApiDifference? CompareType(ApiLine ours)
    {
        if (lean.Find(ours.Owner) is not { } theirs)
        {
            return new ApiDifference(ours, "Lean has no such type", []);
        }
        if (ours.Signature != theirs.Signature || ours.Type != theirs.Type || ours.Owner != theirs.Owner)
        {
            return new ApiDifference(ours, "another kind of type, other constraints or type parameters", [theirs]);
        }
        // sealed where Lean's is open is less, and so allowed
        if (ours.Modifiers != theirs.Modifiers && ours.Modifiers != theirs.Modifiers + " sealed")
        {
            return new ApiDifference(ours, "other modifiers", [theirs]);
        }
        if (ours.Extra.Contains("flags", StringComparison.Ordinal) != theirs.Extra.Contains("flags", StringComparison.Ordinal))
        {
            return new ApiDifference(ours, "flags on one side only", [theirs]);
        }
        var parents = lean.Chain(ApiLine.Definition(ours.Owner)).SelectMany(x => lean.Find(x)?.Parents ?? []).Append("System.Object").ToHashSet(StringComparer.Ordinal);
        var definitions = parents.Select(ApiLine.Definition).ToHashSet(StringComparer.Ordinal);
        var extra = ours.Parents.Where(x => !parents.Contains(x) && !(x.Contains('<') && definitions.Contains(ApiLine.Definition(x)))).ToList();
        return extra.Count == 0 ? null : new ApiDifference(ours, $"Lean's is no {string.Join(", ", extra)}", []);
    }

    private ApiDifference? CompareMember(ApiLine ours)
    {
        if (lean.Find(ours.Owner) is null)
        {
            return null; // the type is reported already
        }
        var named = lean.Members(ours.Owner, ours.Name).Distinct().ToList();
        var own = ApiLine.Definition(ours.Owner);
        // constructors are not inherited
        var same = named.Where(x => x.Signature == ours.Signature && x.Type == ours.Type && (ours.Kind != "ctor" || ApiLine.Definition(x.Owner) == own)).ToList();
        if (same.Count == 0)
        {
            return new ApiDifference(ours, named.Count == 0 ? "Lean has no such member" : "Lean has it with another signature or type", named);
        }
        return same.Select(x => Reason(ours, x)).All(x => x is not null) ? new ApiDifference(ours, Reason(ours, same[0])!, same) : null;
    }

    private static string? Reason(ApiLine ours, ApiLine theirs)
    {
        if (ours.IsStatic != theirs.IsStatic)
        {
            return "static on one side only";
        }
        if (ours.IsPublic && !theirs.IsPublic)
        {
            return "Lean's is protected";
        }
        if (ours.Kind == "field" && (ours.Modifiers.Contains("const", StringComparison.Ordinal) || theirs.Modifiers.Contains("readonly", StringComparison.Ordinal))
            && (ours.Modifiers != theirs.Modifiers || Value(ours) != Value(theirs)))
        {
            return "another constant, or not read-only";
        }
        if (ours.IsOverridable && !theirs.IsOverridable)
        {
            return "it can be overridden and Lean's cannot";
        }
        return ours.Extra.Contains("extension", StringComparison.Ordinal) && !theirs.Extra.Contains("extension", StringComparison.Ordinal) ? "Lean's is no extension method" : null;
    }

    private static string Value(ApiLine line) => line.Extra.Split("; ").FirstOrDefault(x => x.StartsWith("value=", StringComparison.Ordinal)) ?? "";
}
