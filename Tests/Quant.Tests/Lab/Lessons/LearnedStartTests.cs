using Quant.Lab.Lessons;
using Quant.Tests.Lab.Data;

namespace Quant.Tests.Lab.Lessons;

public sealed class LearnedStartTests
{
    [Test]
    public void Learned_reads_the_files_that_learning_writes_and_writes_none()
    {
        using var folder = new TemporaryFolder();
        var start = new LearnedStart(folder["new"]);
        var learning = start.Learning();
        var learned = start.Learned();
        // else the runtime could write nothing
        Assert.That(Directory.Exists(folder["new"]));
        Assert.That(learning["DOTNET_WritePGOData"], Is.EqualTo("1"));
        Assert.That(learned.Keys, Has.No.Member("DOTNET_WritePGOData").And.No.Member("DOTNET_TieredPGO"));
        foreach (var file in new[] { "DOTNET_PGODataPath", "DOTNET_MultiCoreJitProfile" })
        {
            Assert.That(learned[file], Is.EqualTo(learning[file]).And.StartsWith(folder["new"]));
        }
    }

    [Test]
    public void Learned_shortens_what_was_written()
    {
        using var folder = new TemporaryFolder();
        var start = new LearnedStart(folder.Root);
        var ways = start.Learning()["DOTNET_PGODataPath"];
        File.WriteAllText(ways, "*** START PGO Data, max index = 0 ***\n");
        Assert.That(start.Learned()["DOTNET_PGODataPath"], Is.EqualTo(ways));
        Assert.That(File.ReadAllText(ways), Is.EqualTo("*** START PGO Data, max index = 0 *** (shortened)\n"));
    }
}
