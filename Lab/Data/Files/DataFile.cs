using System.Text;

namespace Quant.Lab.Data.Files;

/// <summary>A file of a data folder that is to be written.</summary>
/// <param name="Path">Where, relative to the folder, '/' separated.</param>
/// <param name="Content">Makes its bytes; called once, perhaps on another thread.</param>
internal sealed record DataFile(string Path, Func<byte[]> Content)
{
    /// <summary>A text file.</summary>
    public static DataFile OfText(string path, string text) => OfText(path, () => text);

    /// <summary>A text file whose text is made when it is written.</summary>
    public static DataFile OfText(string path, Func<string> make) => new(path, () => Encoding.UTF8.GetBytes(make()));
}
