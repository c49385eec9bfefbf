using Quant.Core.Events;
using Quant.Tests.Core.Liquidity;

namespace Quant.Tests.Core.Events;

public sealed class EventCsvTests
{
    private static readonly EventRow Full = new(Table.Start + 1_234_567, "BTCUSD", "PoolTouched", 0xfedcba9876543210, "Long", "H1", "Swing", 0.1, 1e300, 1.0 / 3, Table.Start, "a \"b\", c");

    [Test]
    public void Write_then_read_gives_the_same_row()
    {
        var bare = new EventRow(Table.Start, "SPY", "X", null, null, null, null, null, null, null, null, null);
        Assert.That(EventCsv.Read(EventCsv.Write(Full), 1), Is.EqualTo(Full));
        Assert.That(EventCsv.Read(EventCsv.Write(bare), 1), Is.EqualTo(bare));
    }

    [Test]
    public void Write_gives_the_columns_of_the_header()
    {
        Assert.That(EventCsv.Write(Full), Is.EqualTo(
            "2024-03-04T00:00:00.1234567Z,BTCUSD,PoolTouched,fedcba9876543210,Long,H1,Swing,0.1,1E+300,0.3333333333333333,2024-03-04T00:00:00Z,\"a \"\"b\"\", c\""));
        Assert.That(EventCsv.Header.Split(','), Has.Length.EqualTo(12));
    }

    [TestCase("2024-03-04T00:00:00Z,SPY", "has 2 fields")]
    [TestCase("yesterday,SPY,X,,,,,,,,,", "Line 7")]
    [TestCase("2024-03-04T00:00:00Z,SPY,X,zz,,,,,,,,", "Line 7")]
    public void Read_a_broken_line_throws_and_says_which(string line, string message)
        => Assert.That(() => EventCsv.Read(line, 7), Throws.InstanceOf<FormatException>().With.Message.Contains(message).And.Message.Contains("Line 7"));
}
