using Quant.Framework;
using Quant.Framework.Sessions;

namespace Quant.Tests.Framework.Sessions;

public sealed class MarketFactsTests
{
    private const string London = """{ "name": "london", "zone": "Europe/London", "start": "08:00", "end": "16:30" }""";

    private static string File(params string[] sessions) => $$"""{ "sessions": [ {{string.Join(", ", sessions)}} ], "kill-zones": [] }""";

    private static IReadOnlyList<string> Errors(string json) => Assert.Throws<ConfigurationException>(() => MarketFacts.Parse(json))!.Errors;

    [Test]
    public void Load_the_built_in_file_is_sound()
    {
        var facts = MarketFacts.Load();
        Assert.That(facts.Session("us-regular"), Is.EqualTo(new SessionWindow("us-regular", "America/New_York", new TimeOnly(9, 30), new TimeOnly(16, 0))));
        Assert.That(facts.KillZone("london-open").Contains(new TimeOnly(2, 0)), Is.True);
    }

    [Test]
    public void Session_unknown_name_lists_those_there_are()
        => Assert.That(() => MarketFacts.Parse(File(London)).Session("tokyo"), Throws.ArgumentException.With.Message.Contains("there are london"));

    [TestCase("08:00", true)]
    [TestCase("16:29", true)]
    [TestCase("16:30", false)]
    [TestCase("07:59", false)]
    public void Contains_start_is_inside_and_end_is_not(string time, bool inside)
        => Assert.That(MarketFacts.Parse(File(London)).Session("london").Contains(TimeOnly.Parse(time)), Is.EqualTo(inside));

    [TestCase("20:00", "00:00", "23:59", true)]
    [TestCase("20:00", "00:00", "00:00", false)]
    [TestCase("22:00", "02:00", "01:59", true)]
    [TestCase("22:00", "02:00", "12:00", false)]
    public void Contains_windows_over_midnight(string start, string end, string time, bool inside)
        => Assert.That(new SessionWindow("night", "UTC", TimeOnly.Parse(start), TimeOnly.Parse(end)).Contains(TimeOnly.Parse(time)), Is.EqualTo(inside));

    [Test]
    public void Parse_reports_all_faults_of_all_windows()
        => Assert.That(
            Errors(File(
                London, London,
                """{ "name": "a", "zone": "Mars/Olympus", "start": "8:00", "end": "16:30" }""",
                """{ "name": "b", "zone": "UTC", "start": "08:00", "end": "08:00" }""",
                """{ "name": "c", "zone": "UTC", "start": "08:00", "stop": "09:00" }""",
                "7")),
            Is.EqualTo(new[]
            {
                "sessions: london is there twice.",
                "sessions[2].zone: \"Mars/Olympus\" is not a time zone of the tz database, such as America/New_York.",
                "sessions[2].start: \"8:00\" is not a time of day such as 09:30.",
                "sessions[3]: starts and ends at 08:00.",
                "sessions[4].end: missing.",
                "sessions[4].stop: not known here.",
                "sessions[5]: must be an object in braces.",
            }));

    [Test]
    public void Parse_missing_and_unknown_lists()
        => Assert.That(Errors("""{ "sessions": [], "killzones": [] }"""), Is.EqualTo(new[] { "killzones: not known here.", "kill-zones: must be a list of windows." }));
}
