using System.Globalization;
using Monitoring.Delivering;
using Spectre.Console;

namespace Monitoring.Cli.Rendering;

/// <summary>What a round came to, a row a source.</summary>
internal static class RoundTable
{
    /// <summary>Writes the round and its deliveries.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<SourceRound> rounds, IReadOnlyList<SendReport> sent)
    {
        if (rounds.Count > 0)
            console.Write(Rounds(rounds));
        foreach (var report in sent)
            console.WriteLine($"{report.Chat}: {report.Posted} posted, {report.Edited} edited, {report.Replied} replied, {report.Waiting} waiting, {report.Dead} dead{(report.Problem is { } problem ? $", trouble: {problem}" : "")}{(report.HeldBecause is { } fault ? $", {report.Held} held back: {fault}" : "")}");
        if (rounds.Count > 0 && sent.Count == 0)
            console.WriteLine("Nothing to tell.");
    }

    private static Table Rounds(IReadOnlyList<SourceRound> rounds)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in (string[])["source", "looked at", "new or changed", "figures", "alerts", "trouble"])
            table.AddColumn(heading);
        foreach (var round in rounds)
        {
            table.AddRow(
                Markup.Escape(round.Source.Id),
                Number(round.Looks),
                Number(round.Articles),
                Number(round.Figures),
                Number(round.Alerts.Count),
                Markup.Escape(string.Join(Environment.NewLine, new[] { round.Failure }.Concat(round.Faults).Where(fault => fault is not null))));
        }

        return table;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
