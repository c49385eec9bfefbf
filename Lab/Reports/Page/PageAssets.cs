using System.Security.Cryptography;
using System.Text;

namespace Quant.Lab.Reports.Page;

/// <summary>The style sheet and the scripts of a report: files of this project, embedded in its assembly.</summary>
internal static class PageAssets
{
    /// <summary>File of the chart library; see <c>Lab/Reports/Vendor/echarts</c>.</summary>
    public const string ChartLibrary = "echarts.min.js";

    // in the order in which they need each other; the theme first, before anything is drawn
    private static readonly string[] Scripts = ["theme.js", "format.js", "charts.js", "lines.js", "fields.js", "trades.js", "page.js"];

    /// <summary>The style sheet.</summary>
    public static string Style { get; } = Text("page.css");

    /// <summary>The chart library.</summary>
    public static string Library { get; } = Text(ChartLibrary);

    /// <summary>Our scripts as one, so that they share a scope that no page sees.</summary>
    public static string Script { get; } = $"(() => {{\n\"use strict\";\n{string.Concat(Scripts.Select(Text))}}})();\n";

    /// <summary>Who may run: the two scripts by their hashes, nothing else; and who may be asked over the network: nobody.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; script-src {Hash(Library)} {Hash(Script)}";

    /// <summary>Bytes of an embedded file.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("report/" + name)
            ?? throw new InvalidOperationException($"Invariant: {name} is embedded in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
}
