using Quant.Lab;
using Quant.Lab.Data.Files;

namespace Quant.Tests.Lab.Data.Files;

public sealed class StagedFolderTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Commit_puts_all_files_in_their_places()
    {
        using (var change = StagedFolder.Begin(_folder["data"], CancellationToken.None))
        {
            change.Write("a/one.txt", [1]);
            change.Write("two.txt", [2]);
            Assert.That(_folder.Paths(), Has.None.Matches<string>(x => x.StartsWith("data/a", StringComparison.Ordinal)));
            change.Commit();
        }
        Assert.That(_folder.Files(), Is.EqualTo(new[] { ("data/a/one.txt", "01"), ("data/two.txt", "02") }));
    }

    [Test]
    public void Dispose_without_a_commit_leaves_nothing_not_even_a_folder_that_was_new()
    {
        using (var change = StagedFolder.Begin(_folder["data"], CancellationToken.None))
        {
            change.Write("a/one.txt", [1]);
        }
        Assert.That(Directory.Exists(_folder["data"]), Is.False);
    }

    [Test]
    public void Dispose_without_a_commit_leaves_a_folder_as_it_was()
    {
        Directory.CreateDirectory(_folder["empty"]);
        StagedFolder.Begin(_folder["empty"], CancellationToken.None).Dispose();
        Assert.That(Directory.EnumerateFileSystemEntries(_folder["empty"]), Is.Empty);
    }

    [Test]
    public void Write_that_fails_names_the_folder()
    {
        using var change = StagedFolder.Begin(_folder["data"], CancellationToken.None);
        change.Write("a", [1]);
        // a file is where a folder would have to be
        Assert.That(() => change.Write("a/one.txt", [1]), Throws.TypeOf<UserErrorException>().With.Message.StartsWith(_folder["data"] + " cannot be written ("));
    }
}
