using Quant.Benchmarks.Harness;

return args switch
{
    ["run", .. var rest] => RunCommand.Execute(rest),
    ["data"] => Data(),
    _ => 1,
};

static int Data()
{
    Console.Out.WriteLine(Quant.Benchmarks.SyntheticMarket.Folder());
    return 0;
}
