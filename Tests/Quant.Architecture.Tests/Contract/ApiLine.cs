using System.Text;

namespace Quant.Architecture.Tests.Contract;

/// <summary>One type or member of a public API: the six fields of <c>LeanApi/README.md</c>.</summary>
internal sealed record ApiLine(string Owner, string Kind, string Modifiers, string Signature, string Type, string Extra)
{
    private static readonly string[] SignatureEnds = ["(", "<", "[", " "];

    /// <summary>Name without parameters, with the kind in front, so that a type and a member of one name differ.</summary>
    public string Name
    {
        get
        {
            var end = SignatureEnds.Select(x => Signature.IndexOf(x, StringComparison.Ordinal)).Where(x => x >= 0).DefaultIfEmpty(Signature.Length).Min();
            return $"{Kind}:{Signature[..end]}";
        }
    }

    public bool IsStatic => Has("static") || Has("const");

    public bool IsPublic => Has("public");

    public bool IsOverridable => Has("virtual") || Has("abstract") || Has("override") || Has("abstract override");

    /// <summary>Base type and interfaces, in the order of the line.</summary>
    public IEnumerable<string> Parents => Part("base=").Concat(Part("interfaces="));

    public static ApiLine Parse(string line)
    {
        var fields = line.Split('\t');
        return fields.Length == 6
            ? new ApiLine(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5])
            : throw new FormatException($"A line of the API listing has six fields: {line}");
    }

    /// <summary>A generic type without its arguments' names: <c>A.B&lt;T&gt;</c> and <c>A.B&lt;U&gt;</c> are one type.</summary>
    public static string Definition(string name)
    {
        var text = new StringBuilder();
        var depth = 0;
        var arity = 0;
        foreach (var letter in name)
        {
            depth += letter == '<' ? 1 : 0;
            arity = letter == '<' && depth == 1 ? 1 : letter == ',' && depth == 1 ? arity + 1 : arity;
            if (depth == 0)
            {
                text.Append(letter);
            }
            else if (letter == '>' && --depth == 0)
            {
                text.Append('`').Append(arity);
            }
        }
        return text.ToString();
    }

    public override string ToString() => $"{Owner}: {Modifiers} {(Kind == "type" ? "" : Type + " ")}{Signature}";

    private bool Has(string word) => $" {Modifiers} ".Contains($" {word} ", StringComparison.Ordinal);

    private IEnumerable<string> Part(string name) => Extra.Split("; ").Where(x => x.StartsWith(name, StringComparison.Ordinal)).SelectMany(x => x[name.Length..].Split(" | "));
}
