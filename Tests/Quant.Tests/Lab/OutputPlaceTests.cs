using Quant.Lab;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab;

public sealed class OutputPlaceTests
{
    private readonly TestFolder _folder = new();

    [OneTimeTearDown]
    public void Delete() => _folder.Dispose();

    [TestCase("new")]
    [TestCase("several/new/ones")]
    public void RequireFolder_leaves_nothing_behind(string name)
    {
        OutputPlace.RequireFolder(_folder[name]);
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    public void RequireFolder_that_cannot_be_made_takes_its_parents_away_again()
    {
        var place = Path.Combine(_folder["parent"], new string('x', 300));
        Assert.That(() => OutputPlace.RequireFolder(place), Throws.TypeOf<UserErrorException>().With.Message.StartsWith(place + " cannot be written ("));
        Assert.That(Directory.Exists(_folder["parent"]), Is.False);
    }

    [Test]
    public void WriteFile_reasons_are_about_the_place_that_was_named()
    {
        static string Message(Exception fault) => Assert.Throws<UserErrorException>(() => OutputPlace.WriteFile("out.csv", () => throw fault))!.Message;
        Assert.That(Message(new UnauthorizedAccessException("Access to the path 'out.csv.tmp' is denied.")), Is.EqualTo("out.csv cannot be written (access is denied): name another place, or make this one writable."));
        Assert.That(Message(new DirectoryNotFoundException("Could not find a part of the path 'out.csv.tmp'.")), Does.StartWith("out.csv cannot be written (nothing new can be made there): "));
        Assert.That(Message(new IOException("Too many levels of links.")), Does.StartWith("out.csv cannot be written (Too many levels of links): "));
        Assert.That(Message(new IOException("No space left on device : 'out.csv.tmp'", 28)), Is.EqualTo("out.csv cannot be written (the disk is full): name another place, or make room there."));
        Assert.That(Message(new IOException("There is not enough space on the disk.", unchecked((int)0x80070070))), Does.Contain("(the disk is full)"));
    }

    [Test]
    public void WriteFile_other_faults_are_not_the_places() => Assert.That(() => OutputPlace.WriteFile("out.csv", () => throw new InvalidOperationException()), Throws.InvalidOperationException);
}
