using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;
using Monitoring.Storing;

namespace Monitoring.Alerting.Totals;

/// <summary>Marks a total as withdrawn when a new version of its report no longer states it: the post is edited, and a reply says so.</summary>
internal sealed class TotalWithdrawal(IBlobStore store, PostWriter writer, PageWithdrawal withdrawal)
{
    /// <summary>Ends what a report said in a series; null when nothing of it stands there.</summary>
    /// <param name="subject">Blob of the series.</param>
    /// <param name="report">The report whose new version does not state it.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it before the write.</param>
    public async Task<(IReadOnlyList<Alert> Alerts, Finding Finding)?> RunAsync(string subject, Report report, IReadOnlyList<ChatSettings> chats, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = StableId.OfReport(report.Article.Url);
        while (await store.ReadAsync<ToldSeries>(subject, cancellationToken) is { } stored)
        {
            if (stored.Value.Series.Standing().LastOrDefault(edition => edition.Report == id) is not { } said)
                return null;
            if (IsStill(said.Total, report) || !withdrawal.IsOf(report, said))
                return ([], new Finding(said.Total.Lead.Evidence.Quote, Fate.Merged, SilenceReason.NothingNew, subject, [], null));
            var (told, alerts) = Without(stored.Value, subject, said, chats, now);
            if (await store.WriteAsync(subject, told, stored.ETag, cancellationToken) is PutResult.Written)
                return (alerts, new Finding(said.Total.Lead.Evidence.Quote, Fate.Merged, null, subject, Finding.IdsOf(alerts), null));
        }

        return null;
    }

    /// <summary>True when the report states the count somewhere, in whatever words: a total that is not found again is not gone.</summary>
    public static bool IsStill(TotalMention total, Report report) => report.Extraction.Figures.Any(figure =>
        figure.Measure == total.Lead.Measure && Counts.MayBeSame(figure.Group, total.Lead.Group)
        && (total.Lead.Stated() is { } count ? figure.Stated() == count : figure.Evidence.Quote == total.Lead.Evidence.Quote));

    private (ToldSeries Told, IReadOnlyList<Alert> Alerts) Without(ToldSeries before, string subject, TotalEdition said, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        var asked = before.Approval?.Revision ?? int.MaxValue;
        var shown = before.Series.Standing().LastOrDefault(edition => before.Series.RevisionOf(edition) < asked);
        var series = before.Series.Ended(edition => edition.Report == said.Report, EditionFate.Withdrawn, now);
        var telling = new HandTelling(before, subject, chats, now) { Replies = AlertKind.Total };
        var drops = before.Series.RevisionOf(said) >= asked;
        if (drops)
            telling.DropAsked();
        if (shown?.Report == said.Report)
            Tell(telling, series, asked, series.Editions.Last(edition => edition.Report == said.Report && edition.Version == shown.Version && edition.End?.Revision == series.Revision));
        return ((drops ? before.WithApproval(null, now) : before) with { Series = series, Telling = telling.Telling }, telling.Alerts);
    }

    /// <summary>What waits for operators is not shown with it.</summary>
    private void Tell(HandTelling telling, TotalSeries series, int asked, TotalEdition gone)
    {
        var shown = series with { Editions = [.. series.Editions.Where(edition => edition.End is not null || series.RevisionOf(edition) < asked)] };
        telling.Tell(
            series.Revision,
            shown.Standing().Count == 0 ? null : chat => writer.Total(chat.Language, shown),
            chat => writer.Total(chat.Language, shown),
            (chat, _) => writer.TotalWithdrawn(chat.Language, shown, gone));
    }
}
