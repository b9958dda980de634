using System.CommandLine;
using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Cli.Commands;

/// <summary>What is done to incidents by hand: <c>incidents</c>, <c>incident</c>, <c>merge</c>, <c>split</c>, <c>retract</c>, <c>takedown</c>, <c>explain-alert</c>.</summary>
internal static class IncidentCommands
{
    /// <summary><c>monitor incidents</c>.</summary>
    public static Command List(Terminal terminal)
    {
        var days = new Option<int>("--days") { Description = "How many days back.", DefaultValueFactory = _ => 7 };
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("incidents", "Lists the incidents of the last days.") { days, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            var today = bench.Writer.Clock.DayOf(TimeProvider.System.GetUtcNow());
            foreach (var told in await bench.Desk.ListAsync(today.AddDays(-Math.Max(0, parsed.GetValue(days))), today, cancellationToken))
                await terminal.Output.WriteLineAsync($"{told.Incident.Code}  {Html.Plain(bench.Writer.Incident("en", told.Incident)).Split('\n')[0]}");
            return CommandLine.Fine;
        });
        return command;
    }

    /// <summary><c>monitor incident &lt;code&gt;</c>.</summary>
    public static Command Show(Terminal terminal)
    {
        var code = Code("code");
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("incident", "Shows an incident: its post, every claim with its quote, every change.") { code, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            if (await bench.Desk.FindAsync(parsed.GetValue(code)!, cancellationToken) is not { } told)
                return await RefuseAsync(terminal, $"found no incident {parsed.GetValue(code)}, expected a code as posts show it (iYYMMDD_NN)");
            await terminal.Output.WriteLineAsync(Html.Plain(bench.Writer.Incident("en", told.Incident)));
            foreach (var claim in told.Incident.Claims)
                await terminal.Output.WriteLineAsync(Line(claim));
            foreach (var revision in told.Incident.Revisions)
                await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"revision {revision.Number}, {revision.At:yyyy-MM-dd HH:mm} UTC: {string.Join(", ", revision.Changes.Select(change => change.GetType().Name))}"));
            return CommandLine.Fine;
        });
        return command;
    }

    /// <summary><c>monitor merge &lt;code&gt; &lt;into&gt;</c>.</summary>
    public static Command Merge(Terminal terminal)
    {
        var (code, into) = (Code("code"), Code("into"));
        return Hand(terminal, "merge", "Puts two incidents together that are one.", [code, into], (bench, parsed, cancellationToken) =>
            bench.Desk.MergeAsync(parsed.GetValue(code)!, parsed.GetValue(into)!, bench.Settings.Chats, cancellationToken));
    }

    /// <summary><c>monitor split &lt;code&gt; &lt;source&gt;</c>.</summary>
    public static Command Split(Terminal terminal)
    {
        var (code, source) = (Code("code"), new Argument<string>("source") { Description = "Id of the source whose claims are of another incident." });
        return Hand(terminal, "split", "Takes the claims of one source out of an incident.", [code, source], (bench, parsed, cancellationToken) =>
            bench.Desk.SplitAsync(parsed.GetValue(code)!, parsed.GetValue(source)!, bench.Settings.Chats, cancellationToken));
    }

    /// <summary><c>monitor retract &lt;alert&gt;</c>: by the alert's id or the incident's code.</summary>
    public static Command Retract(Terminal terminal)
    {
        var alert = new Argument<string>("alert") { Description = "Id of an alert, or code of an incident as posts show it, such as i310510_01." };
        var source = new Option<string?>("--source") { Description = "Id of the source that was misread; needed where several tell of the incident." };
        var says = new Option<long?>("--says") { Description = "The count that the source really states; default: the correction says only that ours was wrong." };
        var hedge = new Option<Qualifier>("--hedge") { Description = "The hedge that the source puts on that count.", DefaultValueFactory = _ => Qualifier.Exact };
        hedge.AcceptOnlyFromAmong([.. Hedges]);
        says.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long?>() < 0)
                result.AddError("--says: found a negative count, expected 0 or more");
        });
        var command = Hand(terminal, "retract", "Strikes what we misread through and posts the correction; the record, and what other sources say, stay.", [alert], async (bench, parsed, cancellationToken) =>
            await RetractAsync(bench, parsed.GetValue(alert)!, parsed.GetValue(source), parsed.GetValue(says) is { } count ? new SaidCount(count, parsed.GetValue(hedge)) : null, cancellationToken));
        command.Options.Add(source);
        command.Options.Add(says);
        command.Options.Add(hedge);
        return command;
    }

    private static async Task<HandOutcome> RetractAsync(Workbench bench, string id, string? source, SaidCount? says, CancellationToken cancellationToken)
    {
        var alert = await AlertAsync(bench, id, cancellationToken);
        if (alert is not null && await new AlertFinder(bench.Store).IncidentOfAsync(alert, cancellationToken) is null)
            return new HandOutcome.Refused($"{id} tells of {alert.Subject}, expected an alert of an incident");
        return await bench.Desk.RetractAsync(new Retraction(await CodeOfAsync(bench, id, cancellationToken)) { Told = alert, By = source, Says = says }, bench.Settings.Chats, cancellationToken);
    }

    /// <summary>Hedges that one number can have.</summary>
    private static IEnumerable<string> Hedges => Enum.GetNames<Qualifier>().Except([nameof(Qualifier.Range), nameof(Qualifier.Vague)], StringComparer.Ordinal);

    /// <summary><c>monitor takedown &lt;source&gt; &lt;url&gt;</c>.</summary>
    public static Command TakeDown(Terminal terminal)
    {
        var (source, url) = (new Argument<string>("source") { Description = "Id of the source." }, new Argument<Uri>("url") { Description = "The page's address." });
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("takedown", "Removes the stored text and evidence of a page; its figures stay.") { source, url, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            var touched = await new Takedown(bench.Store).RunAsync(parsed.GetValue(source)!, parsed.GetValue(url)!, cancellationToken);
            foreach (var name in touched)
                await terminal.Output.WriteLineAsync(name);
            return touched.Count > 0 ? CommandLine.Fine : await RefuseAsync(terminal, $"found nothing stored of {parsed.GetValue(url)}");
        });
        return command;
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

            return found > 0 ? CommandLine.Fine : await RefuseAsync(terminal, $"found no report of {parsed.GetValue(id)}; expected an alert's id, an incident's code or a report's canonical address");
        });
        return command;
    }

    private static async Task WriteAsync(Terminal terminal, ReportRecord record)
    {
        await terminal.Output.WriteLineAsync($"{record.Source}  {record.Url}  version {record.Version}  {record.Findings.Count} findings, {record.Findings.Count(finding => finding.Fate == Fate.Posted)} posted");
        foreach (var finding in record.Findings)
            await terminal.Output.WriteLineAsync($"  {finding.Fate,-7} {finding.Reason?.ToString() ?? string.Empty,-20} \"{finding.Words}\" {finding.Subject} {finding.Why}".TrimEnd());
    }

    /// <summary>Ids of the reports behind an alert, an incident or an address.</summary>
    private static async Task<IReadOnlyList<string>> ReportsOfAsync(Workbench bench, string id, CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(id, UriKind.Absolute, out var url))
            return [StableId.OfReport(url)];
        var subject = (await AlertAsync(bench, id, cancellationToken))?.Subject;
        if (subject?.StartsWith("series/", StringComparison.Ordinal) == true)
            return (await bench.Store.ReadAsync<ToldSeries>(subject, cancellationToken))?.Value.Series.Editions.Select(edition => edition.Report).Distinct(StringComparer.Ordinal).ToArray() ?? [];
        if (subject?.StartsWith("roundups/", StringComparison.Ordinal) == true)
            return (await bench.Store.ReadAsync<ToldRoundUp>(subject, cancellationToken))?.Value.RoundUp.Lines.Select(line => line.Claim.Report).Distinct(StringComparer.Ordinal).ToArray() ?? [];
        var told = await bench.Desk.FindAsync(await CodeOfAsync(bench, id, cancellationToken), cancellationToken);
        return told?.Incident.Claims.Select(claim => claim.Report).Distinct(StringComparer.Ordinal).ToArray() ?? [];
    }

    /// <summary>The code of the incident that an alert tells of; what was given, when it is no alert of an incident.</summary>
    private static async Task<string> CodeOfAsync(Workbench bench, string id, CancellationToken cancellationToken) =>
        await AlertAsync(bench, id, cancellationToken) is { } alert && await new AlertFinder(bench.Store).IncidentOfAsync(alert, cancellationToken) is { } code ? code : id;

    private static Task<Alert?> AlertAsync(Workbench bench, string id, CancellationToken cancellationToken) => new AlertFinder(bench.Store).FindAsync(
        id, [.. bench.Settings.Chats.Select(chat => chat.Id)], DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), cancellationToken);

    private static Argument<string> Code(string name) => new(name) { Description = "Code of an incident as posts show it, such as i310510_01." };

    private static Command Hand(Terminal terminal, string name, string help, Argument[] arguments, Func<Workbench, ParseResult, CancellationToken, Task<HandOutcome>> run)
    {
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command(name, help) { store, data };
        foreach (var argument in arguments)
            command.Arguments.Add(argument);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            switch (await run(bench, parsed, cancellationToken))
            {
                case HandOutcome.Done done:
                    await new Outbox(bench.Store).PutAsync(done.Alerts, cancellationToken);
                    await terminal.Output.WriteLineAsync(done.Said);
                    return CommandLine.Fine;
                case HandOutcome.Refused refused:
                    return await RefuseAsync(terminal, refused.Said);
                case var other:
                    throw new InvalidOperationException($"{name}: an outcome that is in no list: {other.GetType().Name}");
            }
        });
        return command;
    }

    private static async Task<int> RefuseAsync(Terminal terminal, string said)
    {
        await terminal.Errors.WriteLineAsync($"monitor: {said}.");
        return CommandLine.FoundFaults;
    }

    private static string Line(Claim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{claim.ReadAt:yyyy-MM-dd HH:mm} UTC  {claim.Status}  {claim.Origin.Name} in {claim.Publisher.Name}, version {claim.Version}: {string.Join("; ", claim.Figures.Select(figure => $"\"{figure.Evidence.Quote}\""))}  {claim.Url}");
}
