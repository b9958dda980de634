using System.CommandLine;
using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Extracting;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor retract &lt;alert&gt;</c>: by the alert's id or the incident's code.</summary>
internal static class RetractCommand
{
    /// <summary>More people than any source counts: a slip of the hand.</summary>
    private const long MostPeople = 10_000_000;

    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var alert = HandCommand.Alert("alert");
        var source = new Option<string?>("--source") { Description = "Id of the source that was misread; needed where several tell of the incident." };
        var says = new Option<long?>("--says") { Description = "The count that the source really states; default: the correction says only that ours was wrong." };
        var hedge = new Option<Qualifier>("--hedge") { Description = "The hedge that the source puts on that count.", DefaultValueFactory = _ => Qualifier.Exact };
        hedge.AcceptOnlyFromAmong([.. Hedges]);
        says.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var found }] && !(long.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostPeople))
                result.AddError($"--says: found \"{found}\", expected a whole number from 0 to {MostPeople}");
        });
        var command = HandCommand.Create(terminal, "retract", "Strikes what we misread through and posts the correction; the record, and what other sources say, stay.", [alert], async (bench, parsed, cancellationToken) =>
            await RetractAsync(bench, parsed.GetValue(alert)!, parsed.GetValue(source), parsed.GetValue(says) is { } count ? new SaidCount(count, parsed.GetValue(hedge)) : null, cancellationToken));
        command.Options.Add(source);
        command.Options.Add(says);
        command.Options.Add(hedge);
        return command;
    }

    private static async Task<HandOutcome> RetractAsync(Workbench bench, string id, string? source, SaidCount? says, CancellationToken cancellationToken)
    {
        var alert = await bench.AlertAsync(id, cancellationToken);
        if (alert is null && !id.Contains('_', StringComparison.Ordinal))
            return new HandOutcome.Refused(bench.NoAlert(id));
        if (alert is not null && await new AlertFinder(bench.Store).IncidentOfAsync(alert, cancellationToken) is null)
            return new HandOutcome.Refused($"{id} tells of {alert.Subject}, expected an alert of an incident");
        return await bench.Desk.RetractAsync(new Retraction(await bench.CodeOfAsync(id, cancellationToken)) { Told = alert, By = source, Says = says }, bench.Settings.Chats, cancellationToken);
    }

    /// <summary>Hedges that one number can have.</summary>
    private static IEnumerable<string> Hedges => Enum.GetNames<Qualifier>().Except([nameof(Qualifier.Range), nameof(Qualifier.Vague)], StringComparer.Ordinal);
}
