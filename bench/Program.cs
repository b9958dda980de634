using Monitoring.Bench;

// One word chooses what is measured; each benchmark prints its own numbers and exits with 1 when it misses its promise.
switch (args.FirstOrDefault())
{
    case "extraction":
        return ExtractionBenchmarks.Run(args[1..]);
    case "season":
        return await SeasonBench.RunAsync(args[1..]);
    case "drill":
        return await Monitoring.Bench.Drill.DrillCommand.RunAsync(args[1..]);
    case "drill-worker":
        return await Monitoring.Bench.Drill.DrillWorker.RunAsync(args[1..]);
    case "reading":
        return ReadingBenchmarks.Run(args[1..]);
    case "fuzz":
        return await Monitoring.Bench.Fuzz.FuzzCommand.RunAsync(args[1..]);
    case "cost":
        return await CostBench.RunAsync(args[1..]);
    default:
        Console.Error.WriteLine("bench: say what to measure: extraction [folder of pages] | season [--misses] [seed …] | drill [--seed 1] [--kills 200] [--faults 500] [--outage 30] | reading [folder of pages] | fuzz [folder of pages] [count] | cost [--rounds 12] [sources …]");
        return 2;
}
