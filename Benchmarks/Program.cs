using Quant.Benchmarks.Harness;
using Quant.Benchmarks.Kernels;

return args switch
{
    ["run", .. var rest] => RunCommand.Execute(rest),
    ["speed", .. var rest] => SpeedCommand.Execute(rest),
    ["zones"] => ZonesCommand.Execute(),
    ["data"] => Data(),
    _ => Benchmarks(args),
};

static int Benchmarks(string[] args)
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

static int Data()
{
    Console.Out.WriteLine(Quant.Benchmarks.SyntheticMarket.Folder());
    return 0;
}
