using Quant.Lab.Data.Validation.Files;

namespace Quant.Lab.Data.Validation.Rules;

/// <summary>Looks at one series, file by file in order of time. One instance each series: it may remember what it saw.</summary>
internal interface ISeriesRule
{
    /// <summary>Looks at the next file.</summary>
    void Check(SeriesFile file, FindingSink sink);

    /// <summary>There are no more files.</summary>
    void End(FindingSink sink)
    {
    }
}
