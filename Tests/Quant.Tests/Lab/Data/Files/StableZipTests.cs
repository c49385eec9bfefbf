using System.IO.Compression;
using System.Text;
using Quant.Lab.Data.Files;

namespace Quant.Tests.Lab.Data.Files;

public sealed class StableZipTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(200_000)]
    public void Of_can_be_read_by_the_framework(int length)
    {
        var content = Enumerable.Range(0, length).Select(x => (byte)('0' + (x * x % 11))).ToArray();
        using var zip = new ZipArchive(new MemoryStream(StableZip.Of("a.csv", content)));
        using var text = new MemoryStream();
        using var entry = zip.Entries.Single().Open();
        entry.CopyTo(text);
        Assert.That(text.ToArray(), Is.EqualTo(content));
        Assert.That((zip.Entries[0].FullName, zip.Entries[0].Length, zip.Entries[0].LastWriteTime.Year), Is.EqualTo(("a.csv", (long)length, 1980)));
    }

    [Test]
    public void Of_same_content_begins_with_these_bytes_on_every_machine()
        => Assert.That(
            Convert.ToHexStringLower(StableZip.Of("a.csv", Encoding.ASCII.GetBytes("0,1,1,1,1,5\n60000,1,1,1,1,5\n"))),
            Does.StartWith("504b030414000000080000002100a3dc13770e0000001c00000005000000612e637376"));
}
