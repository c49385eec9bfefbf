using Quant.Lab;
using Quant.Lab.Reports.Pdf;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab.Reports.Pdf;

public sealed class PdfPrinterTests
{
    [Test]
    public void Print_to_a_place_that_cannot_be_written_says_so_before_a_browser_is_started()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["file"], "x");
        Assert.That(
            () => PdfPrinter.Print("no-such-browser", folder["page.html"], folder["file/x.pdf"], CancellationToken.None),
            Throws.TypeOf<UserErrorException>().With.Message.StartsWith($"{folder["file/x.pdf"]} cannot be written ({folder["file"]} is a file, not a folder)"));
    }
}
