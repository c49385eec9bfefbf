using System.Text.Json.Serialization;

namespace Quant.Lab.Reports.Page.Charts;

/// <summary>
/// Data of a chart. How it is drawn is the business of the scripts in <c>Page/Assets</c>; what is drawn is computed here, so that no number of a report comes
/// from a script. Open for inheritance: one record for each kind of chart.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LineChart), "lines")]
[JsonDerivedType(typeof(BarChart), "bars")]
[JsonDerivedType(typeof(ScatterChart), "scatter")]
[JsonDerivedType(typeof(HeatMap), "heat")]
[JsonDerivedType(typeof(ParallelChart), "parallel")]
[JsonDerivedType(typeof(TradeChart), "trades")]
public abstract record Chart
{
    /// <summary>What it shows: its heading, and its name for those who do not see it.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader must know to read it; null for nothing.</summary>
    [JsonIgnore]
    public string? Note { get; init; }

    /// <summary>Height in hundredths of the usual one.</summary>
    [JsonIgnore]
    public int Height { get; init; } = 100;
}

/// <summary>How the numbers of an axis are written.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Unit>))]
public enum Unit
{
    /// <summary>As they are.</summary>
    Number,

    /// <summary>Fractions, in percent.</summary>
    Percent,

    /// <summary>Money.</summary>
    Money,
}

/// <summary>What a line, bar or point stands for: its colour in either theme.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>The run.</summary>
    Main,

    /// <summary>The other run of a comparison.</summary>
    Other,

    /// <summary>The benchmark.</summary>
    Benchmark,

    /// <summary>Something good.</summary>
    Gain,

    /// <summary>Something bad.</summary>
    Loss,

    /// <summary>Something more.</summary>
    Third,

    /// <summary>Something in the background.</summary>
    Quiet,
}
