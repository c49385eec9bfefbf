using NUnit.Framework;
using Quant.Engine.Data.Columns;
using Quant.Engine.Data.Sources;
using Quant.Tests.Engine.Support;
using static Quant.Tests.Engine.Support.DataFolderBuilder;

namespace Quant.Tests.Engine.Data.Columns;

/// <summary>The cache of parsed files: as good as the files themselves, in whatever state it is found.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ColumnCacheTests : IDisposable
{
    private static readonly DateTime Day = new(2024, 1, 2);
    private static readonly RowFormat Format = new(RowFormat.TradeValues, Scaled: true, Dated: false);
    private readonly TestFolder _folder = new();
    private readonly DataFolderBuilder _data;

    public ColumnCacheTests() => _data = new DataFolderBuilder(_folder).FullDay("aaa", Day, 100).FullDay("aaa", Day.AddDays(1), 200);

    private string CacheFile => _folder["cache/aaa.columns"];

    private SourceFile[] Sources => [new(_data.MinuteFile("aaa", Day), Day, null), new(_data.MinuteFile("aaa", Day.AddDays(1)), Day.AddDays(1), null)];

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Load_first_time_parses_and_writes_the_cache()
    {
        var columns = Load();

        // 390 minutes a day; the open of minute i of the first day is 100.00 + i cents, written with four decimal places
        Assert.That((columns.Rows, columns.Files, columns.Columns), Is.EqualTo((780, 2, 5)));
        Assert.That(Column(columns, 0)[..3], Is.EqualTo(new long[] { 1000000, 1000100, 1000200 }));
        Assert.That(Column(columns, 0)[390], Is.EqualTo(2000000));
        Assert.That(File.Exists(CacheFile), Is.True);
        Assert.That(Directory.GetFiles(_folder["cache"]).Select(Path.GetFileName), Is.EquivalentTo(new[] { "aaa.columns", "aaa.columns.seen" }), "nothing temporary is left");
    }

    [Test]
    public void Load_through_links_reads_what_they_point_to()
    {
        // a link is a few bytes long, whatever it points to
        Directory.CreateDirectory(_folder["links"]);
        var links = Array.ConvertAll(Sources, x => x with { Path = File.CreateSymbolicLink(_folder["links/" + Path.GetFileName(x.Path)], x.Path).FullName });
        AssertRight(new ColumnCache(_folder["cache"]).Load("aaa.columns", links, Format));
    }

    [Test]
    public void Load_second_time_takes_the_cache()
    {
        Load();
        var written = File.GetLastWriteTimeUtc(CacheFile);
        var bytes = File.ReadAllBytes(CacheFile);

        AssertRight(Load());
        Assert.That((File.GetLastWriteTimeUtc(CacheFile), File.ReadAllBytes(CacheFile)), Is.EqualTo((written, bytes)));
    }

    [Test]
    public void Load_after_a_source_changed_rebuilds()
    {
        Load();
        _data.FullDay("aaa", Day, 300);

        Assert.That(Column(Load(), 0)[0], Is.EqualTo(3000000));
        Assert.That(Column(Load(), 0)[0], Is.EqualTo(3000000), "and the cache holds the new content");
    }

    [Test]
    public void Load_after_a_source_was_added_rebuilds()
    {
        new ColumnCache(_folder["cache"]).Load("aaa.columns", Sources[..1], Format);

        Assert.That(Load().Rows, Is.EqualTo(780));
    }

    [Test]
    public void Load_of_another_format_rebuilds()
    {
        var unscaled = Format with { Scaled = false };
        Load();
        Span<ulong> scales = stackalloc ulong[1];
        new ColumnCache(_folder["cache"]).Load("aaa.columns", Sources, unscaled).ReadScales(0, scales);

        Assert.That(PackedScales.Of(scales[0], 0), Is.Zero);
    }

    [Test]
    public void Load_damaged_cache_rebuilds_whatever_byte_is_damaged()
    {
        Load();
        var whole = File.ReadAllBytes(CacheFile);
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var damaged = (byte[])whole.Clone();
            var at = i < 256 ? i : random.Next(whole.Length);
            damaged[at] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(CacheFile, damaged);

            AssertRight(Load(), $"byte {at}");
        }
        Assert.That(File.ReadAllBytes(CacheFile), Is.EqualTo(whole), "the last load wrote a whole file again");
    }

    [Test]
    public void Load_truncated_or_extended_cache_rebuilds()
    {
        Load();
        var whole = File.ReadAllBytes(CacheFile);
        foreach (var length in new[] { 0, 1, 8, 255, 256, 257, whole.Length / 2, whole.Length - 8, whole.Length - 1 })
        {
            File.WriteAllBytes(CacheFile, whole[..length]);
            AssertRight(Load(), $"{length} bytes");
        }
        File.WriteAllBytes(CacheFile, [.. whole, 0]);
        AssertRight(Load());
    }

    [Test]
    public void Load_cache_of_another_version_rebuilds()
    {
        Load();
        var bytes = File.ReadAllBytes(CacheFile);
        BitConverter.TryWriteBytes(bytes.AsSpan(), ColumnHeader.CurrentMagic + (1UL << 48));
        BitConverter.TryWriteBytes(bytes.AsSpan(ColumnHeader.HashAt), ContentHash.Of(bytes.AsSpan(0, ColumnHeader.HashAt)));
        File.WriteAllBytes(CacheFile, bytes);

        AssertRight(Load());
        Assert.That(BitConverter.ToUInt64(File.ReadAllBytes(CacheFile)), Is.EqualTo(ColumnHeader.CurrentMagic));
    }

    [Test]
    public void Load_where_nothing_can_be_written_keeps_the_columns_in_memory()
    {
        File.WriteAllText(_folder["cache"], "a file where the folder should be");

        AssertRight(Load());
    }

    [Test]
    public void Load_cache_that_is_a_folder_keeps_the_columns_in_memory()
    {
        Directory.CreateDirectory(CacheFile);

        AssertRight(Load());
    }

    [Test]
    public void Columns_outlive_the_deletion_of_the_cache()
    {
        var columns = Load();
        Directory.Delete(_folder["cache"], recursive: true);

        AssertRight(columns);
        AssertRight(Load());
    }

    [Test]
    public void Load_by_many_at_once_is_right_for_all_and_leaves_nothing_temporary()
    {
        var loaded = new BarColumns[8];
        var threads = Enumerable.Range(0, loaded.Length).Select(i => new Thread(() => loaded[i] = Load())).ToList();
        threads.ForEach(x => x.Start());
        threads.ForEach(x => x.Join());

        Assert.That(loaded.Select(x => Column(x, 3)), Has.All.EqualTo(Column(Load(), 3)));
        Assert.That(Directory.GetFiles(_folder["cache"]), Is.EquivalentTo(new[] { CacheFile, CacheFile + ".seen" }));
    }

    [Test]
    public void Load_keeps_what_is_wrong_with_the_files()
    {
        _data.Minutes("aaa", Day, Row(Minute(9, 31), 10000), Row(Minute(9, 30), 10000));
        var first = Load().Problems(0, int.MaxValue).Single();

        Assert.That(Load().Problems(0, int.MaxValue), Is.EqualTo(new[] { first }));
        Assert.That((first.File, first.Row), Is.EqualTo((_data.MinuteFile("aaa", Day), 2)));
        Assert.That(Load().Problems((int)(Day.AddDays(1).Ticks / TimeSpan.TicksPerDay), int.MaxValue), Is.Empty, "of the second day");
    }

    [Test]
    public void Load_of_a_file_that_was_not_there_is_not_cached()
    {
        File.Delete(_data.MinuteFile("aaa", Day));

        Assert.That(Load().Problems(0, int.MaxValue).Single().Message, Does.Contain("the file cannot be read"));
        Assert.That(File.Exists(CacheFile), Is.False);
    }

    [Test]
    public void Load_of_a_damaged_zip_never_throws()
    {
        var file = _data.MinuteFile("aaa", Day);
        var whole = File.ReadAllBytes(file);
        var right = Column(Load(), 0);
        var random = new Random(2);
        for (var i = 0; i < 400; i++)
        {
            var damaged = (byte[])whole.Clone();

            // the directory at the end is the interesting part
            var at = i % 2 == 0 ? random.Next(whole.Length) : whole.Length - 1 - random.Next(100);
            damaged[at] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(file, damaged);

            var columns = Load();
            var isReported = columns.Problems(0, int.MaxValue).Any();
            Assert.That(isReported || columns.Rows == 390 || Column(columns, 0).AsSpan().SequenceEqual(right), Is.True, $"byte {at} of {whole.Length}");
        }
    }

    private static long[] Column(BarColumns columns, int column)
    {
        var values = new long[columns.Rows];
        columns.ReadColumn(column, 0, values, new int[columns.Rows]);
        return values;
    }

    private static void AssertRight(BarColumns columns, string what = "")
    {
        var expected = Enumerable.Range(0, 780).Select(i => ((i < 390 ? 100 : 200) * 10000L) + (i % 390 * 100L));
        Assert.That(Column(columns, 0).AsSpan().SequenceEqual(expected.ToArray()), Is.True, what);
        Assert.That(Column(columns, 4)[779], Is.EqualTo(1000), what);
        Assert.That(columns.Problems(0, int.MaxValue), Is.Empty, what);
    }

    private BarColumns Load() => new ColumnCache(_folder["cache"]).Load("aaa.columns", Sources, Format);
}
