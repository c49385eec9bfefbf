using NUnit.Framework;
using Quant.Engine.Results;
using QuantConnect.Storage;

namespace Quant.Tests.Engine.Api.Storage;

internal sealed class ObjectStoreTests
{
    [Test]
    public void Text_bytes_and_xml_come_back()
    {
        using var store = new ObjectStore(new RunObjectStore());
        Assert.That(store.Save("a/b.txt", "grüß"), Is.True);
        Assert.That(store.SaveXml("list", new List<int> { 1, 2 }), Is.True);
        Assert.That(store.SaveBytes("raw", [1, 2, 3]), Is.True);
        Assert.Multiple(() =>
        {
            Assert.That(store.ReadString("a/b.txt"), Is.EqualTo("grüß"));
            Assert.That(store.ReadXml<List<int>>("list"), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(store.ReadBytes("raw"), Is.EqualTo(new byte[] { 1, 2, 3 }));
            Assert.That(store.Keys, Is.EqualTo(new[] { "a/b.txt", "list", "raw" }));
            Assert.That(store.Select(pair => pair.Key), Is.EqualTo(store.Keys));
            Assert.That(store.ContainsKey("./raw"), Is.True);
            Assert.That(store.Delete("raw"), Is.True);
            Assert.That(store.Delete("raw"), Is.False);
            Assert.That(() => store.Read("raw"), Throws.TypeOf<KeyNotFoundException>());
            Assert.That(() => store.GetFilePath("a"), Throws.TypeOf<NotSupportedException>());
            Assert.That(() => store.Save("a", null!, null), Throws.ArgumentNullException);
        });
    }

    [TestCase("a:b")]
    [TestCase("a.b.c")]
    [TestCase("../etc.")]
    [TestCase("")]
    public void Other_names_are_refused(string name)
    {
        using var store = new ObjectStore(new RunObjectStore());
        Assert.That(() => store.Save(name, "x"), Throws.ArgumentException);
    }

    [Test]
    public void Folder_keeps_objects_for_the_next_run()
    {
        var folder = Directory.CreateTempSubdirectory("quant-tests-").FullName;
        try
        {
            using (var store = new ObjectStore(new RunObjectStore(folder)))
            {
                store.Save("x/y.txt", "one");
                File.WriteAllText(store.GetFilePath("z"), "two");
                Assert.That(store.Save("z"), Is.True);
                Assert.That(() => store.Save("nothing"), Throws.ArgumentException);
            }

            using var next = new ObjectStore(new RunObjectStore(folder));
            Assert.That(next.Keys, Is.EqualTo(new[] { "x/y.txt", "z" }));
            Assert.That((next.Read("x/y.txt"), next.Read("z")), Is.EqualTo(("one", "two")));
            next.Clear();
            Assert.That(next.ContainsKey("z"), Is.True);
            Assert.That(next.Delete("z"), Is.True);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
