using Quant.Lab.Benchmarking;
using Quant.Tests.Lab.Data;

namespace Quant.Tests.Lab.Benchmarking;

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
}
