using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Engine.Results;

[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class AtomicFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Write_makes_the_folder_and_nothing_but_the_file()
    {
        AtomicFile.Write(_folder["a/b/file.txt"], "text"u8.ToArray());

        Assert.That(File.ReadAllText(_folder["a/b/file.txt"]), Is.EqualTo("text"));
        Assert.That(Directory.GetFiles(_folder["a/b"]), Has.Length.EqualTo(1));
    }

    [Test]
    public void Write_that_fails_leaves_what_was_there()
    {
        AtomicFile.Write(_folder["file.txt"], "old"u8.ToArray());

        Assert.That(
            () => AtomicFile.Write(_folder["file.txt"], stream =>
            {
                stream.Write("half"u8);
                throw new InvalidOperationException("boom");
            }),
            Throws.InvalidOperationException);
        Assert.That(File.ReadAllText(_folder["file.txt"]), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(_folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void Write_by_many_at_once_leaves_one_of_them_whole()
    {
        Parallel.For(0, 50, i => AtomicFile.Write(_folder["file.txt"], Enumerable.Repeat((byte)('a' + (i % 20)), 10_000).ToArray()));

        var text = File.ReadAllText(_folder["file.txt"]);
        Assert.That((text.Length, text.Distinct().Count()), Is.EqualTo((10_000, 1)));
        Assert.That(Directory.GetFiles(_folder.Path), Has.Length.EqualTo(1));
    }
}
