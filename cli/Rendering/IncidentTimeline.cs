using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Cli.Rendering;

/// <summary>An incident for operators: what was said and done, step by step, with the sentences it was read from.</summary>
/// <param name="clock">Damascus time.</param>
internal sealed class IncidentTimeline(LocalTime clock)
{
    private const int QuoteLength = 300;

    /// <summary>One line of a list: code, who tells of it, how it stands, its first line.</summary>
    /// <param name="told">The incident.</param>
    /// <param name="headline">First line of its post.</param>
    public static string Line(ToldIncident told, string headline)
    {
        var incident = told.Incident;
        var sources = incident.Claims.Select(claim => claim.Origin.Id).Distinct(StringComparer.Ordinal).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{incident.Code}  {sources} {(sources == 1 ? "source " : "sources")}  {Status(told),-9}  {headline}");
    }

    /// <summary>The whole story, oldest first, then where it stands in chats.</summary>
    public IEnumerable<string> Of(ToldIncident told)
    {
        var incident = told.Incident;
        var stored = incident.Claims.Concat(incident.Before.SelectMany(before => before.Claims).Where(gone => !incident.Claims.Any(claim => IsSame(claim, gone)))).DistinctBy(claim => (claim.Report, claim.Version, claim.Origin.Id, claim.Figures[0].Id)).ToArray();
        foreach (var revision in incident.Revisions)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{clock.At(revision.At):yyyy-MM-dd} {clock.Both(revision.At)}, revision {revision.Number}");
            foreach (var change in revision.Changes)
                yield return $"  {Words(change)}";
            foreach (var line in stored.Where(claim => claim.Revision == revision.Number).SelectMany(claim => Claim(incident, claim)))
                yield return $"  {line}";
            foreach (var denial in incident.Denials.Where(denial => denial.Revision == revision.Number))
                yield return $"  {denial.Publisher.Name} ({denial.Source}), version {denial.Version}, of this incident by {denial.Why}: {denial.Url}{(denial.Denial is { } sentence ? $"\n    “{Quotation.Short(sentence, QuoteLength)}”" : string.Empty)}";
        }

        foreach (var message in told.Telling.Messages)
            yield return string.Create(CultureInfo.InvariantCulture, $"{message.Action} in {message.Chat}, message {message.MessageId}, shows revision {message.Revision}: alert {message.AlertId}");
        foreach (var alert in told.Telling.Pending)
            yield return string.Create(CultureInfo.InvariantCulture, $"{alert.Action} for {alert.Chat} waits, revision {alert.Revision}: alert {alert.Id}");
    }

    private static string Status(ToldIncident told) => told.Incident switch
    {
        { MergedInto: not null } merged => $"merged into {merged.Revisions.SelectMany(revision => revision.Changes).OfType<FigureChange.Merged>().LastOrDefault()?.Code ?? merged.MergedInto}",
        { Retracted: true } => "retracted",
        var kept when kept.IsKeptBack() => "rejected",
        var incident when !incident.Current.Any() => "withdrawn",
        _ when told.Telling.Messages.Count == 0 && told.Telling.Pending.Count == 0 && told.ToldIn is null => "untold",
        _ => "current",
    };

    private static IEnumerable<string> Claim(Incident incident, Claim claim)
    {
        var status = incident.Claims.Any(known => IsSame(known, claim)) ? claim.Status.ToString().ToLowerInvariant() : "moved";
        var via = claim.Publisher.Id == claim.Origin.Id ? claim.Origin.Name : $"{claim.Origin.Name} via {claim.Publisher.Name}";
        yield return string.Create(CultureInfo.InvariantCulture, $"{via} ({claim.Source}), version {claim.Version}, {status}: {claim.Url}");
        foreach (var sentence in claim.Figures.Select(figure => figure.Evidence.Sentence).Distinct(StringComparer.Ordinal))
            yield return $"  “{Quotation.Short(sentence, QuoteLength)}”";
    }

    private static bool IsSame(Claim one, Claim other) =>
        (one.Report, one.Version, one.Origin.Id, one.Figures[0].Id) == (other.Report, other.Version, other.Origin.Id, other.Figures[0].Id);

    private static string Words(FigureChange change) => change switch
    {
        FigureChange.FirstSeen seen => $"first seen: {Said(seen.After)}, by {seen.Origin}",
        FigureChange.Raised raised => $"raised: {Moved(raised.Before, raised.After)}, by {raised.Origin}",
        FigureChange.Lowered lowered => $"lowered: {Moved(lowered.Before, lowered.After)}, by {lowered.Origin}",
        FigureChange.Refined refined => $"refined: {Moved(refined.Before, refined.After)}, by {refined.Origin}",
        FigureChange.PartMoved part => $"part moved: {(part.Before is { } before ? Said(before) : "not stated")} → {(part.After is { } after ? Said(after) : "not stated")}, by {part.Origin}",
        FigureChange.DiedOfWounds died => $"died of wounds: {died.Count}, {Moved(died.Before, died.After)}, by {died.Origin}",
        FigureChange.Withdrawn gone => $"withdrawn: {Said(gone.Before)}, by {gone.Origin}",
        FigureChange.Restated again => $"said again: {Said(again.After)}, by {again.Origin}",
        FigureChange.AlsoReportedBy also => $"also reported: {Said(also.After)}, by {also.Origin}; known was {Said(also.Before)}",
        FigureChange.Contradicted differ => $"differs ({differ.Kind}): {Said(differ.Before)} and {Said(differ.After)}",
        FigureChange.CorrectedByUs ours => $"corrected by us: {Said(ours.Before)} of {ours.Origin} was misread, {(ours.After is { } right ? $"it says {Number(right)}" : "what it says was not told")}",
        FigureChange.Denied denied => $"denied in a report of {denied.Publisher}",
        FigureChange.Merged merged => $"merged by hand with {merged.Code}: {Said(merged.After)}, by {merged.Origin}",
        FigureChange.MovedOut moved => $"split off by hand into {moved.Code}: {Said(moved.Before)}, by {moved.Origin}",
        _ => change.GetType().Name,
    };

    private static string Moved(Figure? before, Figure after) => before is null ? $"{Said(after)}, not stated before" : $"{Number(before)} → {Said(after)}";

    private static string Said(Figure figure) => $"{Number(figure)} {figure.Measure.ToString().ToLowerInvariant()} (“{figure.Evidence.Quote}”)";

    private static string Number(Figure figure) => figure.Stated() is { } stated
        ? string.Create(CultureInfo.InvariantCulture, $"{(figure.Qualifier == Qualifier.Exact ? string.Empty : figure.Qualifier + " ")}{stated}")
        : "vague";
}
