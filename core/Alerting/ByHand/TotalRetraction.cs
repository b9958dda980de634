using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>Takes back an edition of a total that we misread: the post is struck through or corrected, a correction answers it, the record stays.</summary>
internal sealed class TotalRetraction(IBlobStore store, PostWriter writer, TimeProvider time)
{
    /// <summary>Takes back what an alert told.</summary>
    /// <param name="told">The alert.</param>
    /// <param name="order">What the source says instead.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="cancellationToken">Stops it before the write.</param>
    public async Task<HandOutcome> RunAsync(Alert told, Retraction order, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync<ToldSeries>(told.Subject, cancellationToken) is { } stored)
        {
            var before = stored.Value;
            if ((new HandTelling(before, told.Subject, chats, time.GetUtcNow()).Unreachable() ?? Refusal(before.Series, told, order)) is { } refusal)
                return new HandOutcome.Refused(refusal);
            var (after, alerts) = Take(before, told.Subject, Meant(before.Series, told)!, order.Says, chats); // Refusal asks for one
            if (await store.WriteAsync(told.Subject, after, stored.ETag, cancellationToken) is PutResult.Written)
                return new HandOutcome.Done(Said(after.Series, alerts), alerts);
        }

        return new HandOutcome.Refused($"{order.Code}: found no total under {told.Subject}, expected the one that it told");
    }

    /// <summary>The edition that came with the alert, else the one that the post told then.</summary>
    private static TotalEdition? Meant(TotalSeries series, Alert told) =>
        series.Editions.LastOrDefault(edition => !edition.Rejected && series.RevisionOf(edition) == told.Revision)
        ?? series.Editions.LastOrDefault(edition => !edition.Rejected && edition.End is not { Fate: EditionFate.Misread } && series.RevisionOf(edition) <= told.Revision);

    private static string? Refusal(TotalSeries series, Alert told, Retraction order)
    {
        if (Meant(series, told) is not { } meant)
            return $"{order.Code}: found no edition that it told, expected one that stands";
        if (meant.End is { Fate: EditionFate.Misread })
            return $"{order.Code}: it is retracted already";
        if (order.By is { } by && by != meant.Total.Origin.Id && by != meant.Publisher.Id)
            return $"{order.Code}: found a total of {meant.Total.Origin.Id}, expected one of {by}";
        if (order.Says is { } said && (Whole(meant.Total, said) is not { } whole || (whole.Stated() == said.Count && whole.Qualifier == said.Hedge)))
            return $"{order.Code}: found a total that {(Whole(meant.Total, said) is null ? "counts nothing of this kind" : "says just this")}, expected what the source says otherwise";
        return null;
    }

    private (ToldSeries After, IReadOnlyList<Alert> Alerts) Take(ToldSeries before, string subject, TotalEdition meant, SaidCount? says, IReadOnlyList<ChatSettings> chats)
    {
        var now = time.GetUtcNow();
        var revision = before.Series.Revision + 1;
        var misread = meant with { End = new EditionEnd(EditionFate.Misread, revision, now) };
        var right = says is null ? null : Corrected(meant, says) with { Revision = revision, CorrectedAt = now };
        var series = before.Series with { Editions = [.. before.Series.Editions.SelectMany(edition => !ReferenceEquals(edition, meant) ? [edition] : right is null ? [misread] : new[] { misread, right })] };
        if (series.Standing().Count == 0)
            series = series with { Struck = [.. series.Struck, revision] };
        var telling = new HandTelling(before, subject, chats, now);
        var asked = before.Approval is { } wait && before.Series.RevisionOf(meant) >= wait.Revision;
        if (asked)
            telling.DropAsked();
        if (!asked || right is not null)
            telling.Tell(
                revision,
                series.IsStruck ? null : chat => writer.Total(chat.Language, series),
                chat => writer.Total(chat.Language, series),
                asked ? null : (chat, post) => writer.TotalCorrection(chat.Language, misread, right, meant.ReadAt > post.SentAt ? meant.ReadAt : post.SentAt));
        return ((asked ? before.WithApproval(null, now) : before) with { Series = series, Telling = telling.Telling }, telling.Alerts);
    }

    /// <summary>With what the source says; parts and attacks inside what was misread are not known any more.</summary>
    private static TotalEdition Corrected(TotalEdition misread, SaidCount says)
    {
        var total = misread.Total;
        var whole = Whole(total, says)!; // Refusal asks for one
        var corrected = IncidentRetraction.Corrected(whole, says);
        return misread with
        {
            Total = total with
            {
                Lead = whole.Id == total.Lead.Id ? corrected : total.Lead,
                Figures = [.. total.Figures.Where(figure => !IsBelow(figure, whole.Id, total)).Select(figure => figure.Id == whole.Id ? corrected : figure)],
                Headline = total.Headline?.Measure == whole.Measure ? null : total.Headline,
            },
            Events = [],
            Known = [],
        };
    }

    private static Figure? Whole(TotalMention total, SaidCount said) =>
        said.Measure is null || said.Measure == total.Lead.Measure
            ? total.Lead
            : TotalHead.Headlined(total).FirstOrDefault(figure => figure.Measure == said.Measure);

    private static bool IsBelow(Figure figure, string whole, TotalMention total)
    {
        var steps = 0;
        for (var above = figure.SubsetOf; above is not null && steps++ < total.Figures.Count; above = total.Figures.FirstOrDefault(member => member.Id == above)?.SubsetOf)
        {
            if (above == whole)
                return true;
        }

        return false;
    }

    private static string Said(TotalSeries series, IReadOnlyList<Alert> alerts)
    {
        var what = $"The total of {series.Origin.Name} from {series.Start:yyyy-MM-dd} is {(series.IsStruck ? "retracted" : "corrected")}";
        return alerts.Count == 0 ? $"{what}; no post of it stands in a chat, so nobody is told." : $"{what}; {alerts.Count} alerts tell it.";
    }
}
