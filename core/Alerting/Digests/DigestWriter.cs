using Monitoring.Alerting.Chats;
using Monitoring.Alerting.RoundUps;
using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.Digests;

/// <summary>Writes each chat's digest of the Damascus day before, once, at the chat's hour or at the first run after it.</summary>
public sealed class DigestWriter(IBlobStore store, PostWriter writer, TimeProvider time)
{
    /// <summary>Commits digests that are due and returns what is still pending for the outbox; calling it again tells nothing twice.</summary>
    /// <param name="chats">Who reads.</param>
    /// <param name="sight">How the sources were seen.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Alert>> WriteAsync(IReadOnlyList<ChatSettings> chats, SourceSight sight, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var local = writer.Clock.At(now);
        var day = DateOnly.FromDateTime(local.DateTime).AddDays(-1);
        var due = chats.Where(chat => TimeOnly.FromDateTime(local.DateTime) >= chat.DigestAt && (chat.Kinds.Count == 0 || chat.Kinds.Contains(nameof(AlertKind.Digest), StringComparer.OrdinalIgnoreCase))).ToArray();
        if (due.Length == 0)
            return [];
        DigestDay? content = null;
        Dictionary<string, Telling>? gathered = null;
        while (true)
        {
            var stored = await store.ReadAsync<Digest>(Digest.BlobName(day), cancellationToken);
            if (stored?.Value.IsBeforeFirst == true || (stored is null && await IsBeforeFirstAsync(day, now, cancellationToken)))
                return [];
            var telling = stored?.Value.Telling ?? Telling.None;
            var missing = due.Where(chat => !AlertComposer.Stands(telling, chat.Id)).ToArray();
            if (missing.Length == 0)
                return telling.Pending;
            content ??= await ReadAsync(day, now, sight, cancellationToken);
            gathered ??= await RoundUpsAsync(content, cancellationToken);
            var alerts = missing.Select(chat => AlertComposer.Alert(chat, Digest.BlobName(day), 1, AlertKind.Digest, PostAction.Post, writer.Digest(chat.Language, Wanted(content, chat), told => LinkTo(told, chat.Id, gathered)), silent: true, now)).ToArray();
            var next = new Digest { Day = day, At = now, Telling = telling with { Pending = [.. telling.Pending, .. alerts] } };
            if (await store.WriteAsync(Digest.BlobName(day), next, stored?.ETag, cancellationToken) is not PutResult.Written)
                continue;
            await ReaderMessages.NoteAsync(store, alerts, now, cancellationToken);
            return alerts;
        }
    }

    /// <summary>"No incident was found" is not said of a day on which nobody looked yet: the first digest ever is of a day with a report, or of the day after.</summary>
    private async Task<bool> IsBeforeFirstAsync(DateOnly day, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await foreach (var _ in store.ListAsync(Digest.Prefix, cancellationToken))
            return false;
        if ((await ReportDay.ReadAsync(store, day, cancellationToken)).Count > 0)
            return false;
        return await store.WriteAsync(Digest.BlobName(day), new Digest { Day = day, At = now, IsBeforeFirst = true }, null, cancellationToken) is PutResult.Written;
    }

    /// <summary>Its own post, else the round-up that tells of it.</summary>
    private static Uri? LinkTo(ToldIncident told, string chat, Dictionary<string, Telling> gathered) =>
        PostAddress.Of(told.Telling, chat) ?? told.RoundUps().Select(subject => gathered.TryGetValue(subject, out var telling) ? PostAddress.Of(telling, chat) : null).LastOrDefault(link => link is not null);

    /// <summary>Where the round-ups stand that told of the day's incidents.</summary>
    private async Task<Dictionary<string, Telling>> RoundUpsAsync(DigestDay day, CancellationToken cancellationToken)
    {
        var tellings = new Dictionary<string, Telling>(StringComparer.Ordinal);
        foreach (var subject in day.Incidents.Concat(day.Earlier).Concat(day.Changed).Concat(day.Late).Concat(day.Corrections).SelectMany(told => told.RoundUps()).Distinct(StringComparer.Ordinal))
        {
            if (await store.ReadOrPassAsync<ToldRoundUp>(subject, cancellationToken) is { } told)
                tellings[subject] = told.Value.Telling;
        }

        return tellings;
    }

    /// <summary>What a day's digest tells.</summary>
    public async Task<DigestDay> ReadAsync(DateOnly day, DateTimeOffset until, SourceSight sight, CancellationToken cancellationToken)
    {
        var since = (await store.ReadOrPassAsync<Digest>(Digest.BlobName(day.AddDays(-1)), cancellationToken))?.Value.At ?? writer.Clock.Instant(day, TimeOnly.MinValue);
        var records = (await ReportDay.ReadAsync(store, day, cancellationToken)).Concat(await ReportDay.ReadAsync(store, day.AddDays(1), cancellationToken)).Where(record => record.At <= until);
        var findings = records.SelectMany(record => record.Findings).ToArray();
        var incidents = await IncidentsAsync(findings, until, cancellationToken);
        var known = incidents.Where(told => told.Incident is { MergedInto: null, Retracted: false }).OrderBy(told => told.Incident.Code, StringComparer.Ordinal).ToArray();
        var standing = Array.FindAll(known, told => told.Incident.Current.Any());
        var old = findings.Where(finding => finding.Reason is SilenceReason.ReportedLate or SilenceReason.HarmTooOld).Select(finding => finding.Subject).ToHashSet(StringComparer.Ordinal);
        var corrected = await new DigestCorrections(store).ReadAsync(since, until, cancellationToken);
        bool IsLate(ToldIncident told) => old.Contains(Incident.BlobName(told.Incident.Day, told.Incident.Id));
        bool IsNew(ToldIncident told) => (told.Incident.FirstSeen > since && told.Incident.FirstSeen <= until) || Shown.WasHidden(told, since);
        return new DigestDay(
            day,
            until,
            [.. standing.Where(told => told.Incident.Day == day && !IsLate(told))],
            await SeriesAsync([.. findings.Where(finding => finding.Reason != SilenceReason.NothingNew)], until, cancellationToken),
            [.. known.Where(told => told.Incident.Day < day && !IsLate(told) && !IsNew(told) && MovedSince(told.Incident, since, until))],
            [.. standing.Where(told => told.Incident.Day <= day && IsLate(told) && IsNew(told))],
            corrected.Incidents,
            sight)
        {
            CorrectedTotals = corrected.Totals,
            Earlier = [.. standing.Where(told => told.Incident.Day < day && !IsLate(told) && IsNew(told))],
        };
    }

    private static bool MovedSince(Incident incident, DateTimeOffset since, DateTimeOffset until) => incident.Revisions.Any(revision => revision.At > since && revision.At <= until
        && revision.Changes.Any(change => change is FigureChange.Raised { Before: not null } or FigureChange.Lowered or FigureChange.Withdrawn or FigureChange.StatedAgain or FigureChange.DiedOfWounds or FigureChange.Refined { Corrects: true }));

    private async Task<IReadOnlyList<ToldIncident>> IncidentsAsync(IReadOnlyList<Finding> findings, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var incidents = new List<ToldIncident>();
        foreach (var subject in Finding.SubjectsOf(findings, Finding.Incidents))
        {
            if (await store.ReadOrPassAsync<ToldIncident>(subject, cancellationToken) is { } told && Shown.Of(told.Value, until) is { } shown)
                incidents.Add(shown);
        }

        return incidents;
    }

    private async Task<IReadOnlyList<TotalSeries>> SeriesAsync(IReadOnlyList<Finding> findings, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var series = new List<TotalSeries>();
        foreach (var subject in Finding.SubjectsOf(findings, Finding.Series))
        {
            if (await store.ReadOrPassAsync<ToldSeries>(subject, cancellationToken) is { } told && Shown.Of(told.Value, until) is { } shown && shown.Series.Standing().Count > 0)
                series.Add(shown.Series);
        }

        return series;
    }

    /// <summary>True when the chat was told of it: one that was added later has nothing to be corrected.</summary>
    private static bool Told(ToldIncident told, ChatSettings chat) => told.RoundUps().Any() || told.Telling.Messages.Any(message => message.Chat == chat.Id);

    /// <summary>With the post that told what was misread as the newest one: that is the one to look at.</summary>
    private static ToldIncident AsCorrected(ToldIncident told, ChatSettings chat)
    {
        var misread = told.Incident.Claims.LastOrDefault(claim => claim.Status == ClaimStatus.Misread);
        var post = misread is null ? null : PostAddress.PostOf(told.Telling, chat.Id, misread.Revision);
        return post is null ? told : told with { Telling = told.Telling with { Messages = [post] } };
    }

    private static DigestDay Wanted(DigestDay day, ChatSettings chat)
    {
        IReadOnlyList<ToldIncident> Of(IReadOnlyList<ToldIncident> incidents) =>
            [.. incidents.Where(told => NewsPolicy.Refuses(chat, AlertKind.Digest, [.. told.Incident.Claims.SelectMany(claim => claim.Places)], [.. told.Incident.Claims.SelectMany(claim => claim.Figures)]) is null)];
        bool Reads(TotalSeries series) => NewsPolicy.Refuses(chat, AlertKind.Digest, series.Editions[^1].Total.Lead.Places, [series.Editions[^1].Total.Lead with { SubsetOf = null }]) is null;
        return day with { Incidents = Of(day.Incidents), Earlier = Of(day.Earlier), Totals = [.. day.Totals.Where(Reads)], Changed = Of(day.Changed), Late = Of(day.Late), Corrections = [.. Of(day.Corrections).Where(told => Told(told, chat)).Select(told => AsCorrected(told, chat))], CorrectedTotals = [.. day.CorrectedTotals.Where(Reads)] };
    }
}
