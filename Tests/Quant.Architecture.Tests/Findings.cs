namespace Quant.Architecture.Tests;

/// <summary>What a rule has to complain about: a test shows all of it at once.</summary>
internal sealed class Findings
{
    private readonly List<string> _lines = [];

    public void Add(string line) => _lines.Add(line);

    /// <summary>Complains unless something holds.</summary>
    public void Unless(bool holds, string complaint)
    {
        if (!holds)
        {
            _lines.Add(complaint);
        }
    }

    /// <summary>Fails the test if there is anything, with the rule and every finding on a line of its own.</summary>
    public void Report(string rule)
    {
        if (_lines.Count > 0)
        {
            Assert.Fail($"{rule}\n{_lines.Count} finding(s):\n  {string.Join("\n  ", _lines)}");
        }
    }
}
