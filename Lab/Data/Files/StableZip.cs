using System.Buffers.Binary;
using System.Text;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace Quant.Lab.Data.Files;

/// <summary>
/// Zip files of one entry whose bytes depend on nothing but name and content: a fixed time stamp, and a compressor in managed code. The one of
/// System.IO.Compression is native, and its output differs between processors and versions of .NET.
/// </summary>
internal static class StableZip
{
    private const int FastestCompression = 1;
    private const ushort Version20 = 20;
    private const ushort DeflateMethod = 8;
    private const ushort MidnightOf1980 = 0;
    private const ushort FirstOfJanuary1980 = 0x21;
    private const int LocalHeaderSize = 30;
    private const int DirectoryHeaderSize = 46;
    private const int EndRecordSize = 22;

    /// <summary>A zip file.</summary>
    /// <param name="entry">Name of the entry, ASCII.</param>
    /// <param name="content">What it holds, below 2 GB.</param>
    public static byte[] Of(string entry, ReadOnlySpan<byte> content)
    {
        var name = Encoding.ASCII.GetBytes(entry);
        var plain = content.ToArray();
        var body = Deflate(plain);
        var crc = new Crc32();
        crc.Update(plain);

        var zip = new byte[LocalHeaderSize + name.Length + body.Length + DirectoryHeaderSize + name.Length + EndRecordSize];
        var writer = new Writer(zip);
        writer.UInt32(0x04034b50);
        WriteProperties(ref writer, (uint)crc.Value, body.Length, plain.Length, name.Length);
        writer.Bytes(name);
        writer.Bytes(body);

        var directory = writer.Position;
        writer.UInt32(0x02014b50);
        writer.UInt16(Version20);
        WriteProperties(ref writer, (uint)crc.Value, body.Length, plain.Length, name.Length);
        writer.Skip(14); // no comment, first disk, no attributes, offset 0 of the local header
        writer.Bytes(name);

        var directorySize = writer.Position - directory;
        writer.UInt32(0x06054b50);
        writer.Skip(4);
        writer.UInt16(1);
        writer.UInt16(1);
        writer.UInt32((uint)directorySize);
        writer.UInt32((uint)directory);
        return zip;
    }

    private static byte[] Deflate(byte[] content)
    {
        var deflater = new Deflater(FastestCompression, noZlibHeaderOrFooter: true);
        deflater.SetInput(content);
        deflater.Finish();
        using var body = new MemoryStream((content.Length / 2) + 64);
        var buffer = new byte[1 << 16];
        while (!deflater.IsFinished)
        {
            body.Write(buffer, 0, deflater.Deflate(buffer));
        }
        return body.ToArray();
    }

    /// <summary>What the local header and the directory have in common.</summary>
    private static void WriteProperties(ref Writer writer, uint crc, int compressed, int plain, int nameLength)
    {
        writer.UInt16(Version20);
        writer.UInt16(0);
        writer.UInt16(DeflateMethod);
        writer.UInt16(MidnightOf1980);
        writer.UInt16(FirstOfJanuary1980);
        writer.UInt32(crc);
        writer.UInt32((uint)compressed);
        writer.UInt32((uint)plain);
        writer.UInt16((ushort)nameLength);
        writer.UInt16(0);
    }

    private ref struct Writer(Span<byte> target)
    {
        private readonly Span<byte> _target = target;

        public int Position { get; private set; }

        public void UInt16(ushort value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_target[Position..], value);
            Position += sizeof(ushort);
        }

        public void UInt32(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_target[Position..], value);
            Position += sizeof(uint);
        }

        public void Bytes(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(_target[Position..]);
            Position += bytes.Length;
        }

        public void Skip(int count) => Position += count;
    }
}
