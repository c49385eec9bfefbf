using System.Text;
using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Engine.Results;

[TestFixture(true)]
[TestFixture(false)]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RunObjectStoreTests(bool inFolder) : IDisposable
{
    private static readonly byte[] Some = [1, 2, 3];
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void SaveBytes_then_ReadBytes_gives_them_back()
    {
        using var store = Store();

        Assert.That(store.SaveBytes("models/a.bin", Some), Is.True);
        Assert.That(store.ContainsKey("models/a.bin"), Is.True);
        Assert.That(store.ReadBytes("models/a.bin"), Is.EqualTo(Some));
        Assert.That(store.Keys, Is.EqualTo(new[] { "models/a.bin" }));
        Assert.That(store.Select(x => x.Key), Is.EqualTo(new[] { "models/a.bin" }));
    }

    [Test]
    public void SaveBytes_again_replaces()
    {
        using var store = Store();
        store.SaveBytes("a", Some);
        store.SaveBytes("a", [9]);

        Assert.That(store.ReadBytes("a"), Is.EqualTo(new byte[] { 9 }));
    }

    [Test]
    public void Delete_removes_once()
    {
        using var store = Store();
        store.SaveBytes("a", Some);

        Assert.That((store.Delete("a"), store.Delete("a"), store.ContainsKey("a"), store.Keys.Count), Is.EqualTo((true, false, false, 0)));
    }

    [Test]
    public void ReadBytes_of_nothing_names_it()
    {
        using var store = Store();

        Assert.That(() => store.ReadBytes("nope"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'nope'"));
    }

    [TestCase("a.b.c")]
    [TestCase("a*b")]
    [TestCase("")]
    [TestCase("../a")]
    [TestCase("a/../../b")]
    public void SaveBytes_name_that_is_not_allowed_throws_and_leaves_nothing(string name)
    {
        using var store = Store();

        Assert.That(() => store.SaveBytes(name, Some), Throws.ArgumentException);
        Assert.That(store.Keys, Is.Empty);
        Assert.That(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void GetFilePath_is_a_file_of_the_folder_or_not_supported()
    {
        using var store = Store();
        store.SaveBytes("a.txt", Some);
        if (!inFolder)
        {
            Assert.That(() => store.GetFilePath("a.txt"), Throws.TypeOf<NotSupportedException>());
            return;
        }
        var path = store.GetFilePath("a.txt");
        File.WriteAllText(path, "changed");

        Assert.That(path, Is.EqualTo(_folder["store/a.txt"]));
        Assert.That(Encoding.UTF8.GetString(store.ReadBytes("a.txt")), Is.EqualTo("changed"));
    }

    [Test]
    public void Second_store_sees_objects_only_in_the_same_folder()
    {
        using var first = Store();
        first.SaveBytes("a", Some);
        using var second = Store();

        Assert.That(second.ContainsKey("a"), Is.EqualTo(inFolder));
    }

    private RunObjectStore Store() => new(inFolder ? _folder["store"] : null);
}
