namespace Quant.Architecture.Tests.LeanShape;

/// <summary>The signature of a line of the listing in its parts: <c>Name&lt;T&gt; where T : X(PARAMETERS)</c> or <c>Name[PARAMETERS] { get; }</c>.</summary>
internal sealed class Signature
{
    private const string Where = " where ";

    private readonly string _text;
    private readonly string? _parameters;

    public Signature(string text)
    {
        _text = text;
        var head = text;
        if (text.EndsWith(')') && StartOfLastBrackets(text) is var start and > 0 && !text[..start].EndsWith("new", StringComparison.Ordinal))
        {
            head = text[..start];
            _parameters = text[(start + 1)..^1];
        }
        var constraints = head.IndexOf(Where, StringComparison.Ordinal);
        Name = constraints < 0 ? head : head[..constraints];
        Constraints = constraints < 0 ? "" : CSharpText.Type(head[constraints..]);
    }

    /// <summary>What stands before constraints and parameters.</summary>
    public string Name { get; }

    /// <summary>Empty if there are none; otherwise with the word <c>where</c> and a space before it.</summary>
    public string Constraints { get; }

    /// <summary>The parameters in C#; every default is <c>default</c>.</summary>
    /// <param name="isExtension">The method is called on its first one.</param>
    public string Parameters(bool isExtension = false) => (isExtension ? "this " : "") + string.Join(", ", CSharpText.Split(_parameters ?? "").Select(Parameter));

    /// <summary>A property from its name on.</summary>
    public string Property()
    {
        var accessors = _text[_text.LastIndexOf('{')..];
        var name = _text[..(_text.LastIndexOf('{') - 1)];
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? $"@{name} {accessors}" : $"this[{string.Join(", ", CSharpText.Split(name[(bracket + 1)..^1]).Select(Parameter))}] {accessors}";
    }

    private static string Parameter(string text)
    {
        var equals = text.IndexOf(" = ", StringComparison.Ordinal);
        var declaration = equals < 0 ? text : text[..equals];
        var space = declaration.LastIndexOf(' ');
        return $"{CSharpText.Type(declaration[..space])} @{declaration[(space + 1)..]}{(equals < 0 ? "" : " = default")}";
    }

    private static int StartOfLastBrackets(string text)
    {
        var (depth, start, quoted) = (0, -1, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"' && text[i - 1] != '\\';
            if (quoted)
            {
                continue;
            }
            if (text[i] == '(' && depth++ == 0)
            {
                start = i;
            }
            else if (text[i] == ')')
            {
                depth--;
            }
        }
        return start;
    }
}
