using NUnit.Framework;
using Quant.Engine.Data.Columns;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Engine.Data.Columns;

[TestFixture]
public sealed class BlobTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 10_000).Select(x => (byte)(x * 7))];

    [TestCase(0L, 10_000)]
    [TestCase(4096L, 8)]
    [TestCase(9_992L, 8)]
    [TestCase(10_000L, 0)]
    public void Blobs_in_files_and_in_memory_give_the_same(long offset, int length)
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["blob"], Bytes);
        using var mapped = new MappedBlob(folder["blob"]);
        var memory = new MemoryBlob(Bytes);
        var read = new byte[length];
        mapped.Read(offset, read.AsSpan());
        Assert.That(read, Is.EqualTo(Bytes.AsSpan((int)offset, length).ToArray()));
        Assert.That(mapped.Hash(offset, length), Is.EqualTo(memory.Hash(offset, length)));
        Assert.That(mapped.Length, Is.EqualTo(memory.Length));
    }

    [TestCase(-1L, 8)]
    [TestCase(9_993L, 8)]
    [TestCase(long.MaxValue, 8)]
    public void What_is_outside_of_the_file_is_not_read(long offset, int length)
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["blob"], Bytes);
        using var mapped = new MappedBlob(folder["blob"]);
        Assert.That(() => mapped.Read(offset, new byte[length].AsSpan()), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => mapped.Hash(offset, length), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
