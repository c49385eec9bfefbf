namespace Quant.Tests.Cli;

public sealed class BenchCommandTests
{
    [TestCase("There is no scenario \"crpto\"; did you mean crypto?", "crpto")]
    [TestCase("There is no scenario \"bonds-and-bills\"; there are crypto, equities, retests.", "bonds-and-bills")]
    [TestCase("--repeat 0: must be a whole number from 1 to 1000.", "--repeat", "0")]
    [TestCase("There is no option --acept for quant bench; did you mean --accept?", "--acept")]
    public void Run_with_wrong_words_is_one_sentence(string sentence, params string[] args)
        => Assert.That(CliRun.Of(["bench", .. args]), Is.EqualTo(new CliRun(2, "", sentence + "\n")));
}
