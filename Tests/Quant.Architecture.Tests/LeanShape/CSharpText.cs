using System.Text.RegularExpressions;

namespace Quant.Architecture.Tests.LeanShape;

/// <summary>Names of the listing as C# text.</summary>
internal static partial class CSharpText
{
    // QuantConnect.Symbol inside a class that has a member QuantConnect or System would be something else
    [GeneratedRegex(@"(?<![\w.])(?=(?:System|QuantConnect|Common|Python|NodaTime|MathNet|Newtonsoft|QLNet|Accord|RestSharp)\.)")]
    private static partial Regex RootNamespace();

    /// <summary>A type, seen from the root of all namespaces.</summary>
    public static string Type(string name) => name == "System.Void" ? "void" : RootNamespace().Replace(name, "global::");

    /// <summary>The namespace, or the type around a nested one.</summary>
    public static string Before(string name) => LastDot(name) is var dot and >= 0 ? name[..dot] : "";

    /// <summary>The type's own name, with its parameters.</summary>
    public static string After(string name) => name[(LastDot(name) + 1)..];

    /// <summary>A name without the parameters of its type: what a constructor is called.</summary>
    public static string WithoutArguments(string name) => name.Split('<')[0];

    /// <summary>The beginning of an operator's declaration.</summary>
    /// <param name="method">Its name in metadata.</param>
    /// <param name="type">What it returns.</param>
    public static string Operator(string method, string type) => method switch
    {
        "op_Implicit" => $"implicit operator {type}",
        "op_Addition" => $"{type} operator +",
        "op_Subtraction" => $"{type} operator -",
        "op_Multiply" => $"{type} operator *",
        "op_Division" => $"{type} operator /",
        "op_Modulus" => $"{type} operator %",
        "op_Equality" => $"{type} operator ==",
        "op_Inequality" => $"{type} operator !=",
        "op_GreaterThan" => $"{type} operator >",
        "op_GreaterThanOrEqual" => $"{type} operator >=",
        "op_LessThan" => $"{type} operator <",
        "op_LessThanOrEqual" => $"{type} operator <=",
        _ => throw new FormatException($"Operator {method} has no C# text here."),
    };

    /// <summary>The parts of a list at its commas, those inside brackets and quotes left alone.</summary>
    public static IEnumerable<string> Split(string list)
    {
        var (depth, start, quoted) = (0, 0, false);
        for (var i = 0; i < list.Length; i++)
        {
            quoted ^= list[i] == '"' && (i == 0 || list[i - 1] != '\\');
            depth += quoted ? 0 : list[i] is '<' or '(' or '[' ? 1 : list[i] is '>' or ')' or ']' ? -1 : 0;
            if (list[i] == ',' && depth == 0 && !quoted)
            {
                yield return list[start..i].Trim();
                start = i + 1;
            }
        }
        if (start < list.Length)
        {
            yield return list[start..].Trim();
        }
    }

    private static int LastDot(string name)
    {
        var depth = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            depth += name[i] == '>' ? 1 : name[i] == '<' ? -1 : 0;
            if (name[i] == '.' && depth == 0)
            {
                return i;
            }
        }
        return -1;
    }
}
