using System.Text.Json;
using Quant.Engine.Results;

namespace Quant.Tests.Engine.Results;

public sealed class LeanJsonTests
{
    private const int TextsBeyondOneBuffer = 5_000;

    private static readonly List<string> Texts = [.. Enumerable.Range(0, TextsBeyondOneBuffer).Select(x => $"a text with the number {x}"), new('x', 200_000), "last"];

    [Test]
    public void Write_gives_the_stream_all_in_order()
    {
        using var stream = new MemoryStream();
        LeanJson.Write(stream, indented: false, WriteTexts);
        Assert.That(JsonSerializer.Deserialize<List<string>>(stream.ToArray()), Is.EqualTo(Texts));
    }

    [Test]
    public void Write_gives_the_stream_what_it_has_on_the_way()
    {
        using var stream = new MemoryStream();
        var onTheWay = 0L;
        LeanJson.Write(stream, indented: false, json =>
        {
            WriteTexts(json);
            onTheWay = stream.Length;
        });
        Assert.That(onTheWay, Is.GreaterThan(100_000), "of 350,000 bytes");
    }

    private static void WriteTexts(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        Texts.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }
}
