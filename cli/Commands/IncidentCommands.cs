using System.CommandLine;
using Monitoring.Alerting;
using Monitoring.Cli.Rendering;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Cli.Commands;

/// <summary>What is done to incidents by hand: <c>incidents</c>, <c>incident</c>, <c>merge</c>, <c>split</c>, <c>explain-alert</c>.</summary>
internal static class IncidentCommands
{
    /// <summary>A list of so many days is long already; each day is one look into the store.</summary>
    private const int MostDays = 36525;

    /// <summary><c>monitor incidents</c>.</summary>
    public static Command List(Terminal terminal)
    {
        var days = new Option<int>("--days") { Description = "How many days back.", DefaultValueFactory = _ => 7 };
        Options.Whole(days, 0, MostDays);
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("incidents", "Lists the incidents of the last days.") { days, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            var found = 0;
            var today = bench.Writer.Clock.DayOf(TimeProvider.System.GetUtcNow());
            foreach (var told in await bench.Desk.ListAsync(today.AddDays(-parsed.GetValue(days)), today, cancellationToken))
            {
                found++;
                await terminal.Output.WriteLineAsync(IncidentTimeline.Line(told, Text(bench, told).Split('\n')[0]));
            }

            if (found == 0)
                await terminal.Errors.WriteLineAsync($"monitor: found no incident of the last {parsed.GetValue(days)} days; --days looks further back.");
            return await terminal.PassedOverAsync(bench.Store.Unreadable);
        });
        return command;
    }

    /// <summary><c>monitor incident &lt;code&gt;</c>.</summary>
    public static Command Show(Terminal terminal)
    {
        var code = HandCommand.Code("code");
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("incident", "Shows an incident: its post, every claim with its quote, every change.") { code, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            if (await bench.Desk.FindAsync(parsed.GetValue(code)!, cancellationToken) is not { } told)
                return await terminal.RefuseAsync($"found no incident {parsed.GetValue(code)}, expected a code as posts show it (iYYMMDD_NN)");
            if (told.Incident.IsKeptBack())
                await terminal.Output.WriteLineAsync("Kept back by operators: nobody was told. Its post would have said:");
            await terminal.Output.WriteLineAsync(Text(bench, told));
            await terminal.Output.WriteLineAsync();
            foreach (var line in new IncidentTimeline(bench.Writer.Clock).Of(told))
                await terminal.Output.WriteLineAsync(line);
            return CommandLine.Fine;
        });
        return command;
    }

    private static string Text(Workbench bench, ToldIncident told) =>
        Html.Plain(bench.Writer.Incident("en", told.Incident.IsKeptBack() ? told.Incident.AsStated() : told.Incident));

    /// <summary><c>monitor merge &lt;code&gt; &lt;into&gt;</c>.</summary>
    public static Command Merge(Terminal terminal)
    {
        var (code, into) = (HandCommand.Code("code"), HandCommand.Code("into"));
        return HandCommand.Create(terminal, "merge", "Puts two incidents together that are one; the post of the first one points to the second one's.", [code, into], (bench, parsed, cancellationToken) =>
            bench.Desk.MergeAsync(parsed.GetValue(code)!, parsed.GetValue(into)!, bench.Settings.Chats, cancellationToken));
    }

    /// <summary><c>monitor split &lt;code&gt; &lt;source&gt;</c>.</summary>
    public static Command Split(Terminal terminal)
    {
        var (code, source) = (HandCommand.Code("code"), HandCommand.Source("source", "Id of the source whose claims are of another incident."));
        return HandCommand.Create(terminal, "split", "Takes the claims of one source out of an incident; both are told.", [code, source], (bench, parsed, cancellationToken) =>
            bench.Desk.SplitAsync(parsed.GetValue(code)!, parsed.GetValue(source)!, bench.Settings.Chats, cancellationToken));
    }

    /// <summary><c>monitor explain-alert &lt;id&gt;</c>: what became of everything in a report, and why; by an alert's id, an incident's code or the report's address.</summary>
    public static Command Explain(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "Id of an alert, code of an incident, or a report's canonical address." };
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("explain-alert", "Says of everything found in a report what became of it, and why.") { id, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            var found = 0;
            foreach (var report in await ReportsOfAsync(bench, parsed.GetValue(id)!, cancellationToken))
            {
                if (await bench.Store.ReadAsync<ReportRecord>(ReportRecord.BlobName(report), cancellationToken) is not { } record)
                    continue;
                found++;
                await WriteAsync(terminal, record.Value);
            }

            return found > 0 ? CommandLine.Fine : await terminal.RefuseAsync($"found no report of {parsed.GetValue(id)}; expected an alert's id, an incident's code or a report's canonical address");
        });
        return command;
    }

    private static async Task WriteAsync(Terminal terminal, ReportRecord record)
    {
        foreach (var line in ReportLedger.Of(record))
            await terminal.Output.WriteLineAsync(line);
    }

    /// <summary>Ids of the reports behind an alert, an incident or an address.</summary>
    private static async Task<IReadOnlyList<string>> ReportsOfAsync(Workbench bench, string id, CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(id, UriKind.Absolute, out var url))
            return [StableId.OfReport(url)];
        var subject = (await bench.AlertAsync(id, cancellationToken))?.Subject;
        if (subject?.StartsWith("series/", StringComparison.Ordinal) == true)
            return (await bench.Store.ReadAsync<ToldSeries>(subject, cancellationToken))?.Value.Series.Editions.Select(edition => edition.Report).Distinct(StringComparer.Ordinal).ToArray() ?? [];
        if (subject?.StartsWith("roundups/", StringComparison.Ordinal) == true)
            return (await bench.Store.ReadAsync<ToldRoundUp>(subject, cancellationToken))?.Value.RoundUp.Lines.Select(line => line.Claim.Report).Distinct(StringComparer.Ordinal).ToArray() ?? [];
        var told = await bench.Desk.FindAsync(await bench.CodeOfAsync(id, cancellationToken), cancellationToken);
        return told?.Incident.Claims.Select(claim => claim.Report).Distinct(StringComparer.Ordinal).ToArray() ?? [];
    }
}
