using System.Text;
using Quant.Architecture.Tests.Contract;

namespace Quant.Architecture.Tests.LeanShape;

/// <summary>
/// Lean's public API as C# declarations without bodies worth the name, written from the listing: enough to compile against, nothing to run. What the listing does
/// not say (explicit implementations of interfaces, constructors of bases) makes errors inside the declarations, which whoever compiles against them does not see.
/// </summary>
internal sealed class Declarations
{
    private const string NoType = "";

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, ApiLine> _types;
    private readonly ILookup<string, ApiLine> _nested;
    private readonly ILookup<string, ApiLine> _members;

    private Declarations(List<ApiLine> lines)
    {
        _types = lines.Where(x => x.Kind == "type").ToDictionary(x => ApiLine.Definition(x.Owner), StringComparer.Ordinal);
        _nested = _types.Values.ToLookup(x => OuterType(x.Owner), StringComparer.Ordinal);
        _members = lines.Where(x => x.Kind != "type").ToLookup(x => ApiLine.Definition(x.Owner), StringComparer.Ordinal);
    }

    /// <summary>The declarations of all types of a listing.</summary>
    public static string Of(IEnumerable<ApiLine> lines)
    {
        var declarations = new Declarations([.. lines]);
        foreach (var space in declarations._nested[NoType].GroupBy(x => CSharpText.Before(x.Owner)))
        {
            declarations._text.Append("namespace ").Append(space.Key).Append("\n{\n");
            foreach (var type in space)
            {
                declarations.Write(type);
            }
            declarations._text.Append("}\n");
        }
        return declarations._text.ToString();
    }

    private string OuterType(string owner) => _types.ContainsKey(ApiLine.Definition(CSharpText.Before(owner))) ? ApiLine.Definition(CSharpText.Before(owner)) : NoType;

    private void Write(ApiLine type)
    {
        var name = "@" + CSharpText.After(type.Owner);
        var signature = new Signature(type.Signature);
        if (type.Extra.Contains("obsolete", StringComparison.Ordinal))
        {
            _text.Append("[global::System.Obsolete] ");
        }
        if (signature.Name == "delegate")
        {
            Line($"{type.Modifiers.Replace("sealed", "", StringComparison.Ordinal)} delegate {CSharpText.Type(type.Type)} {name}({signature.Parameters()}){signature.Constraints};");
            return;
        }
        var parents = signature.Name is "enum" ? "" : string.Join(", ", type.Parents.Where(x => x is not ("System.Object" or "System.ValueType" or "-")).Select(CSharpText.Type));
        Line($"{type.Modifiers} {signature.Name} {name}{(parents.Length > 0 ? " : " : "")}{parents}{(signature.Name is "enum" ? "" : signature.Constraints)}");
        Line("{");
        var members = _members[ApiLine.Definition(type.Owner)].ToList();
        foreach (var member in members)
        {
            Line(Member(member, signature.Name, name));
        }
        if (signature.Name == "class" && !type.IsStatic && members.TrueForAll(x => x.Kind != "ctor"))
        {
            Line($"private {CSharpText.WithoutArguments(name)}() {{ }}");
        }
        foreach (var inner in _nested[ApiLine.Definition(type.Owner)])
        {
            Write(inner);
        }
        Line("}");
    }

    private static string Member(ApiLine line, string kind, string owner)
    {
        var signature = new Signature(line.Signature);
        var modifiers = kind == "interface" ? "" : line.Modifiers;
        var type = CSharpText.Type(line.Type);
        var obsolete = line.Extra.Contains("obsolete", StringComparison.Ordinal) ? "[global::System.Obsolete] " : "";
        var body = kind == "interface" || modifiers.Contains("abstract", StringComparison.Ordinal) ? ";" : " => throw null;";
        return obsolete + line.Kind switch
        {
            "enumvalue" => $"@{line.Signature} = {line.Type},",
            "ctor" => $"{modifiers} {CSharpText.WithoutArguments(owner)}({signature.Parameters()}) {{ }}",
            "method" => $"{modifiers} {type} @{signature.Name}({signature.Parameters(line.Extra.Contains("extension", StringComparison.Ordinal))}){signature.Constraints}{body}",
            "operator" => $"{modifiers} {CSharpText.Operator(signature.Name, type)}({signature.Parameters()}) => throw null;",
            "property" => $"{modifiers} {type} {signature.Property()}",
            // the value of a constant is nobody's business here
            "field" => $"{modifiers} {type} @{line.Signature}{(modifiers.Contains("const", StringComparison.Ordinal) ? " = default" : "")};",
            "event" => $"{modifiers} event {type} @{line.Signature};",
            _ => throw new FormatException($"A kind of member that the listing's README does not name: {line}"),
        };
    }

    private void Line(string text) => _text.Append(text).Append('\n');
}
