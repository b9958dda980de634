using System.Net;
using Monitoring.Alerting;
using Monitoring.Watching;

namespace Monitoring.Operating.Commands;

/// <summary>Carries out commands: pauses and resumes here, the rest at the editorial desk.</summary>
/// <param name="sources">Sources that are watched.</param>
/// <param name="health">How things stand.</param>
/// <param name="pauses">Pauses sources.</param>
/// <param name="editors">Retracts, describes and decides.</param>
public sealed class CommandDesk(IReadOnlyList<Source> sources, IHealthReading health, SourceSwitch pauses, IEditorialDesk editors)
{
    private const string Help = "<b>Commands</b>\n/status: how things stand\n/pause &lt;source&gt;, /resume &lt;source&gt;: stop and start looking at a source\n"
        + "/incident &lt;code&gt;: everything known of an incident\n"
        + "/retract &lt;alert or code&gt;: withdraw what an alert told, or what a source says of an incident. With --source &lt;id&gt;: whose claim, where several tell of it; "
        + "with --says &lt;count&gt; and --hedge &lt;hedge&gt;: what the source really states, such as /retract i260102_01 --source sohr-en --says 6 --hedge atLeast";

    /// <summary>Does what is asked; whatever it answers, asking again does no harm.</summary>
    public async Task<DeskAnswer> CarryOutAsync(OperatorCommand command, CancellationToken cancellationToken) => command switch
    {
        OperatorCommand.Status => new DeskAnswer(true, StatusText.Of(await health.ReadAsync(cancellationToken).ConfigureAwait(false))),
        OperatorCommand.Help => new DeskAnswer(true, Help),
        OperatorCommand.Pause(var source) => await SwitchAsync(source, true, cancellationToken).ConfigureAwait(false),
        OperatorCommand.Resume(var source) => await SwitchAsync(source, false, cancellationToken).ConfigureAwait(false),
        OperatorCommand.Retract(var order) => await AskAsync(order, cancellationToken).ConfigureAwait(false),
        OperatorCommand.Incident(var code) => await editors.DescribeAsync(code, cancellationToken).ConfigureAwait(false),
        OperatorCommand.Confirm(var order, true) => await editors.RetractAsync(order, cancellationToken).ConfigureAwait(false),
        OperatorCommand.Confirm(var order, false) => new DeskAnswer(true, $"Left as it is: <code>{order.Id}</code>."),
        OperatorCommand.Decide(var code, var revision, var approved) => await editors.DecideAsync(code, revision, approved, cancellationToken).ConfigureAwait(false),
        OperatorCommand.Unclear(var found) => new DeskAnswer(false, $"Not understood: {WebUtility.HtmlEncode(found)}.\n\n{Help}"),
        _ => throw new InvalidOperationException($"no such command: {command}"),
    };

    // A retraction is seen by every reader, so it is asked for twice: by the command, and by a button under what it would withdraw.
    private async Task<DeskAnswer> AskAsync(RetractionOrder order, CancellationToken cancellationToken)
    {
        if (RetractionReading.Button(CommandReading.Withdraw, order) is not { } withdraw)
            return new DeskAnswer(false, $"<code>{WebUtility.HtmlEncode(order.Id)}</code>: found an order that is too long for a button; expected the alert that told the claim in place of its source, or use <code>monitor retract</code>.");
        var shown = await editors.ShowAsync(order, cancellationToken).ConfigureAwait(false);
        return shown.Done
            ? shown with { Buttons = [new AlertButton("Withdraw it", withdraw), new AlertButton("Leave it", $"{CommandReading.Keep} {order.Id}")] }
            : shown;
    }

    private async Task<DeskAnswer> SwitchAsync(string id, bool paused, CancellationToken cancellationToken)
    {
        if (!sources.Any(source => string.Equals(source.Id, id, StringComparison.Ordinal)))
            return new DeskAnswer(false, $"No source has the id <code>{WebUtility.HtmlEncode(id)}</code>. There are: {string.Join(", ", sources.Select(source => source.Id).Order(StringComparer.Ordinal).Take(40))}.");
        var changed = await pauses.SetPausedAsync(id, paused, cancellationToken).ConfigureAwait(false);
        return new DeskAnswer(true, (paused, changed) switch
        {
            (true, true) => $"Paused <code>{id}</code>. Nothing is read from it until <code>/resume {id}</code>; what it published meanwhile is read then.",
            (true, false) => $"<code>{id}</code> was paused already.",
            (false, true) => $"Resumed <code>{id}</code>: it is read with the next round.",
            (false, false) => $"<code>{id}</code> was not paused.",
        });
    }
}
