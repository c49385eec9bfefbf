using NUnit.Framework;
using Quant.Engine.Data.Columns;
using Quant.Engine.Data.Sources;
using Quant.Tests.Engine.Support;
using static Quant.Tests.Engine.Support.DataFolderBuilder;

namespace Quant.Tests.Engine.Data.Columns;

/// <summary>Files that look as they did are not opened again; everything else is.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SeenSourcesTests : IDisposable
{
    private static readonly DateTime Day = new(2024, 1, 2);
    private static readonly DateTime LongAgo = new(2024, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private readonly TestFolder _folder = new();
    private readonly DataFolderBuilder _data;

    public SeenSourcesTests() => _data = new DataFolderBuilder(_folder);

    private string Source => _data.MinuteFile("aaa", Day);

    private string Seen => _folder["cache/aaa.columns.seen"];

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Fingerprint_of_files_that_look_the_same_is_the_one_of_before()
    {
        Write(100, LongAgo);
        var first = Fingerprint();
        Assert.That(File.Exists(Seen), Is.True);

        // the same size and time by intention: that is what is not noticed, and how this test knows that nothing is opened
        WriteOther(LongAgo);

        Assert.That(Fingerprint(), Is.EqualTo(first));
        File.Delete(Seen);
        Assert.That(Fingerprint(), Is.Not.EqualTo(first));
    }

    [Test]
    public void Fingerprint_changes_with_the_content_when_the_time_changed()
    {
        Write(100, LongAgo);
        var first = Fingerprint();

        WriteOther(LongAgo.AddTicks(10));

        Assert.That(Fingerprint(), Is.Not.EqualTo(first));
        Write(100, LongAgo.AddDays(-1));
        Assert.That(Fingerprint(), Is.EqualTo(first), "an older file, as from a backup");
    }

    [Test]
    public void Fingerprint_of_files_that_had_just_changed_is_computed_again()
    {
        var now = DateTime.UtcNow;
        Write(100, now);
        var first = Fingerprint();

        WriteOther(now);

        Assert.That(Fingerprint(), Is.Not.EqualTo(first));
    }

    [Test]
    public void Fingerprint_depends_on_the_files_and_on_the_salt()
    {
        Write(100, LongAgo);
        var first = Fingerprint();

        Assert.That(SeenSources.Fingerprint(_folder["cache/aaa.columns"], [new SourceFile(Source, Day, "rows.csv")], [1]), Is.Not.EqualTo(first), "another entry");
        Assert.That(SeenSources.Fingerprint(_folder["cache/aaa.columns"], [new SourceFile(Source, Day, null)], [2]), Is.Not.EqualTo(first), "another salt");
        Assert.That(Fingerprint(), Is.EqualTo(first));
    }

    [Test]
    public void Damaged_memory_is_not_believed()
    {
        Write(100, LongAgo);
        var first = Fingerprint();
        var whole = File.ReadAllBytes(Seen);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 1;
            File.WriteAllBytes(Seen, damaged);
            Assert.That(Fingerprint(), Is.EqualTo(first), $"byte {at}");
        }
        File.WriteAllBytes(Seen, whole[..^1]);
        Assert.That(Fingerprint(), Is.EqualTo(first));
    }

    [Test]
    public void Links_are_opened_every_time()
    {
        Write(100, LongAgo);
        var link = File.CreateSymbolicLink(_folder["link.zip"], Source).FullName;
        var first = SeenSources.Fingerprint(_folder["cache/link.columns"], [new SourceFile(link, Day, null)], [1]);

        WriteOther(LongAgo);

        Assert.That(SeenSources.Fingerprint(_folder["cache/link.columns"], [new SourceFile(link, Day, null)], [1]), Is.Not.EqualTo(first));
        Assert.That(File.Exists(_folder["cache/link.columns.seen"]), Is.False);
    }

    [Test]
    public void Missing_files_are_looked_for_every_time()
    {
        var first = Fingerprint();
        Assert.That(File.Exists(Seen), Is.False);

        Write(100, LongAgo);

        Assert.That(Fingerprint(), Is.Not.EqualTo(first));
    }

    private byte[] Fingerprint() => SeenSources.Fingerprint(_folder["cache/aaa.columns"], [new SourceFile(Source, Day, null)], [1]);

    /// <summary>Another price, in a file of the same size.</summary>
    private void WriteOther(DateTime time)
    {
        var size = new FileInfo(Source).Length;
        var price = 100;
        do
        {
            Write(++price, time);
        }
        while (new FileInfo(Source).Length != size);
    }

    private void Write(int price, DateTime time)
    {
        _data.Minutes("aaa", Day, Row(Minute(9, 30), price * 100));
        File.SetLastWriteTimeUtc(Source, time);
    }
}
