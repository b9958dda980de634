using System.CommandLine;
using System.Text.Json;
using Monitoring.Extracting;
using Monitoring.Operating.Commands;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor retract &lt;alert&gt;</c>: by the alert's id (of an incident, a total or a round-up) or the incident's code.</summary>
internal static class RetractCommand
{
    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var alert = HandCommand.Alert("alert");
        var source = new Option<string?>("--source") { Description = "Id of the source that was misread; needed where several tell of the incident." };
        var says = new Option<long?>("--says") { Description = "The count that the source really states; default: the correction says only that ours was wrong." };
        var hedge = new Option<Qualifier>("--hedge") { Description = "The hedge that the source puts on that count.", DefaultValueFactory = _ => Qualifier.Exact };
        hedge.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var found }] && !RetractionReading.Hedges.Contains(found, StringComparer.OrdinalIgnoreCase))
                result.AddError($"--hedge: found \"{found}\", expected one of {string.Join(", ", RetractionReading.Hedges.Select(JsonNamingPolicy.CamelCase.ConvertName))}");
        });
        Options.Whole(says, 0, RetractionReading.MostPeople);
        var command = HandCommand.Create(terminal, "retract", "Strikes what we misread through and posts the correction; the record, and what other sources say, stay.", [alert], async (bench, parsed, cancellationToken) =>
            await new Retractions(bench.Store, bench.Desk, bench.Settings.Chats, TimeProvider.System).RunAsync(
                new RetractionOrder(parsed.GetValue(alert)!) { Source = parsed.GetValue(source), Says = parsed.GetValue(says) is { } count ? new SaidCount(count, parsed.GetValue(hedge)) : null },
                cancellationToken));
        command.Options.Add(source);
        command.Options.Add(says);
        command.Options.Add(hedge);
        return command;
    }
}
