using System.Text;
using NUnit.Framework;
using Quant.Engine.Results;
using QuantConnect.Storage;

namespace Quant.Tests.Engine.Api.Storage;

[Parallelizable(ParallelScope.All)]
internal sealed class ObjectStoreFormatsTests
{
    [Test]
    public void Text_and_bytes_come_back()
    {
        using var store = new ObjectStore(new RunObjectStore());
        Assert.That(store.Save("a/text", "héllo"), Is.True);
        Assert.That(store.SaveString("latin", "é", Encoding.Latin1), Is.True);
        Assert.That(store.SaveBytes("bytes", [1, 2, 3]), Is.True);

        Assert.That((store.Read("a/text"), store.ReadString("latin", Encoding.Latin1)), Is.EqualTo(("héllo", "é")));
        Assert.That(store.ReadBytes("bytes"), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(store.ContainsKey("bytes") && !store.ContainsKey("other"), Is.True);
        Assert.That(store.Keys, Is.EquivalentTo(new[] { "a/text", "latin", "bytes" }));
        Assert.That(store.Select(x => x.Key), Is.EquivalentTo(store.Keys));
        Assert.That(((System.Collections.IEnumerable)store).GetEnumerator().MoveNext(), Is.True);
        Assert.That(store.Delete("latin") && !store.ContainsKey("latin"), Is.True);
        store.Clear();
        Assert.That(store.Keys, Has.Count.EqualTo(2), "only copies of files are forgotten");
        Assert.That(store.MaxSize > 0 && store.MaxFiles > 0, Is.True);
    }

    [Test]
    public void Xml_comes_back()
    {
        using var store = new ObjectStore(new RunObjectStore());
        store.SaveXml("settings", new List<int> { 3, 1, 2 });
        Assert.That(store.ReadXml<List<int>>("settings"), Is.EqualTo(new[] { 3, 1, 2 }));
    }

    [Test]
    public void A_file_written_to_the_path_of_an_object_is_taken_over_by_Save()
    {
        var folder = Directory.CreateTempSubdirectory("quant-store-");
        try
        {
            using var store = new ObjectStore(new RunObjectStore(folder.FullName));
            store.ErrorRaised += Ignore;
            store.ErrorRaised -= Ignore;
            Assert.That(() => store.Save("model"), Throws.ArgumentException.With.Message.Contain("model"));
            File.WriteAllText(store.GetFilePath("model"), "weights");
            Assert.That(store.Save("model"), Is.True);
            Assert.That(store.Read("model"), Is.EqualTo("weights"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Ignore(object? sender, EventArgs e)
    {
    }
}
