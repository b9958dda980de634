using System.Globalization;
using Monitoring.Extracting;
using Monitoring.Storing;

namespace Monitoring.Reconciling.Matching;

/// <summary>
/// The open incidents in the store, by day and governorate. Looking one up reads a handful of blobs however many
/// incidents there are: the days around the event, in its governorate and among those of none.
/// </summary>
public sealed class OpenIncidents(IBlobStore store, IncidentMatcher matcher, PlaceNames names)
{
    /// <summary>Open until this long after its last claim. Source: the design's choice; tolls in reports settle within days.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    /// <summary>Widest span of days that is looked through for an event of a period.</summary>
    private const int WidestDays = 10;
    private const string NoGovernorate = "none";

    /// <summary>The incident that the claim joins, else the nearest one; null when none comes near.</summary>
    /// <param name="claim">What the report says.</param>
    /// <param name="toldBefore">Blobs of incidents that earlier versions of the report told of.</param>
    /// <param name="taken">Ids of incidents that another event of the same report is.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IncidentMatch?> FindAsync(Claim claim, IReadOnlySet<string> toldBefore, IReadOnlySet<string> taken, DateTimeOffset now, CancellationToken cancellationToken)
    {
        claim = matcher.AsTold(claim);
        var entries = await ReadAsync(await NamesAsync(claim, toldBefore.Count > 0, cancellationToken), now, cancellationToken);
        return matcher.Best(claim, entries.Where(entry => !taken.Contains(entry.Id)), toldBefore);
    }

    /// <summary>Open incidents around a place and a time, for what counts nobody.</summary>
    /// <param name="places">Where.</param>
    /// <param name="day">The day; null when it is not told.</param>
    /// <param name="reportDay">Day of the report.</param>
    /// <param name="back">So many days before the report it may have been, when no day is told.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<OpenEntry>> AroundAsync(IReadOnlyList<FigurePlace> places, DateOnly? day, DateOnly reportDay, int back, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var governorate = GovernorateOf(places);
        for (var at = day?.AddDays(-1) ?? reportDay.AddDays(-back); at <= (day?.AddDays(1) ?? reportDay); at = at.AddDays(1))
            names.AddRange(new[] { NameOf(at, governorate), NameOf(at, NoGovernorate) }.Distinct(StringComparer.Ordinal));
        return await ReadAsync(names, now, cancellationToken);
    }

    /// <summary>What is open in some index blobs, in their order.</summary>
    private async Task<List<OpenEntry>> ReadAsync(IEnumerable<string> names, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entries = new List<OpenEntry>();
        foreach (var name in names)
        {
            if (await store.ReadAsync<OpenIndex>(name, cancellationToken) is { } index)
                entries.AddRange(index.Value.Entries.Where(entry => IsOpen(entry, now)));
        }

        // One that its source moved stands in the pages of both governorates.
        return [.. entries.DistinctBy(entry => entry.Id)];
    }

    /// <summary>
    /// Enters a new incident, unless one that the claim joins has come in between: then that one is returned.
    /// An entry whose incident was never written is filled by whoever meets it next.
    /// </summary>
    public async Task<OpenEntry> EnterAsync(OpenEntry entry, Claim claim, IReadOnlySet<string> taken, DateTimeOffset now, CancellationToken cancellationToken)
    {
        claim = matcher.AsTold(claim);
        var name = NameOf(entry);
        while (true)
        {
            var index = await store.ReadAsync<OpenIndex>(name, cancellationToken);
            var entries = index?.Value.Entries ?? [];
            if (entries.FirstOrDefault(known => known.Id == entry.Id) is { } same)
                return same;
            if (matcher.Best(claim, entries.Where(known => IsOpen(known, now) && !taken.Contains(known.Id)), NoBlobs) is { Joins: true } other)
                return other.Entry;
            var next = new OpenIndex { Entries = [.. entries, entry] };
            if (await store.WriteAsync(name, next, index?.ETag, cancellationToken) is PutResult.Written)
                return entry;
        }
    }

    /// <summary>Brings the entry of an incident up to date after a commit; one whose source moved it to another governorate is found there too.</summary>
    public async Task UpdateAsync(Incident incident, CancellationToken cancellationToken)
    {
        var entry = EntryOf(incident);
        await PutAsync(NameOf(entry), entry, cancellationToken);
        foreach (var governorate in incident.Current.Select(claim => GovernorateOf(claim.Places)).Distinct(StringComparer.Ordinal).Where(other => other != entry.Bucket && other != NoGovernorate))
            await PutAsync(NameOf(entry.Day, governorate), entry, cancellationToken);
    }

    private async Task PutAsync(string name, OpenEntry entry, CancellationToken cancellationToken)
    {
        while (true)
        {
            var index = await store.ReadAsync<OpenIndex>(name, cancellationToken);
            var entries = (index?.Value.Entries ?? []).ToList();
            var at = entries.FindIndex(known => known.Id == entry.Id);
            if (at < 0)
                entries.Add(entry);
            else
                entries[at] = entry;
            if (await store.WriteAsync(name, new OpenIndex { Entries = entries }, index?.ETag, cancellationToken) is PutResult.Written)
                return;
        }
    }

    /// <summary>The entry that stands for an incident.</summary>
    public OpenEntry EntryOf(Incident incident)
    {
        var told = incident.Claims.Select(matcher.AsTold).ToArray();
        var current = Array.FindAll(told, claim => claim.Status == ClaimStatus.Current);
        var claims = current.Length > 0 ? current : told;
        var days = Days(told);
        return new OpenEntry
        {
            Id = incident.Id,
            Blob = Incident.BlobName(incident.Day, incident.Id),
            Day = incident.Day,
            Bucket = GovernorateOf(incident.Claims[0].Places),
            Places = [.. incident.Claims.SelectMany(claim => claim.Places).DistinctBy(place => (place.Text, place.Name))],
            Start = days.Count == 0 ? null : days[0].Start,
            End = days.Count == 0 ? null : days[0].End,
            OtherDays = [.. days.Skip(1).Select(day => day.Start)],
            ReportDay = incident.Claims[0].ReportDay,
            Belligerents = [.. claims.SelectMany(claim => claim.Belligerents.Concat(claim.Accusations.Select(accusation => accusation.Party))).Distinct(StringComparer.Ordinal)],
            Means = [.. claims.SelectMany(claim => claim.Means).Distinct()],
            Counts = [.. incident.Claims.Where(claim => claim.Status != ClaimStatus.Misread).SelectMany(CountsOf).DistinctBy(count => (count.Origin, count.Source, count.Measure, count.Group, count.Stated, count.Qualifier))],
            Another = incident.Claims.Any(matcher.Another),
            First = told.Min(claim => claim.PublishedAt ?? claim.ReadAt),
            LastClaim = incident.LastClaim,
        };
    }

    private static readonly HashSet<string> NoBlobs = [];

    /// <summary>Stated days, those of most origins first, then the narrower, then the earlier.</summary>
    private static IReadOnlyList<(DateOnly Start, DateOnly End)> Days(IReadOnlyList<Claim> claims) =>
        [.. claims.Where(claim => claim.Start is not null && claim.Status is not (ClaimStatus.Misread or ClaimStatus.Withdrawn))
            .GroupBy(claim => claim.Report, StringComparer.Ordinal).Select(versions => versions.Last())
            .GroupBy(claim => (Start: claim.Start!.Value, End: claim.End ?? claim.Start.Value))
            .OrderByDescending(day => day.DistinctBy(claim => claim.Source).Count())
            .ThenBy(day => day.Key.End.DayNumber - day.Key.Start.DayNumber)
            .ThenBy(day => day.Key.Start)
            .Select(day => day.Key)];

    private static IEnumerable<OpenCount> CountsOf(Claim claim) => claim.Wholes()
        .Select(figure => new OpenCount(claim.Origin.Id, claim.Report, figure.Measure, figure.Group, figure.Stated(), claim.Source, figure.Qualifier));

    private static bool IsOpen(OpenEntry entry, DateTimeOffset now) => now - entry.LastClaim <= OpenFor;

    /// <summary>An incident stays under the day and governorate of its first claim, whatever later ones say.</summary>
    private static string NameOf(OpenEntry entry) => NameOf(entry.Day, entry.Bucket);

    private async Task<IReadOnlyList<string>> NamesAsync(Claim claim, bool isRevision, CancellationToken cancellationToken)
    {
        var governorate = GovernorateOf(claim.Places);
        var found = new List<string>();
        foreach (var day in DaysOf(claim, isRevision ? OpenFor.Days : matcher.Updates(claim) ? TimeMatch.LongestUpdate : 2))
        {
            if (governorate != NoGovernorate)
            {
                found.Add(NameOf(day, governorate));
                found.Add(NameOf(day, NoGovernorate));
                continue;
            }

            // One day has at most as many blobs as there are governorates, so this listing does not grow with history.
            await foreach (var name in store.ListAsync(string.Create(CultureInfo.InvariantCulture, $"open/{day:yyyy-MM-dd}/"), cancellationToken))
                found.Add(name);
        }

        return found;
    }

    /// <summary>A new version of a report may be of an incident that is as old as an open one can be.</summary>
    private static IEnumerable<DateOnly> DaysOf(Claim claim, int back)
    {
        var first = claim.Start?.AddDays(-1) ?? claim.ReportDay.AddDays(-back);
        var last = claim.Start is null ? claim.ReportDay.AddDays(1) : (claim.End ?? claim.Start.Value).AddDays(2);
        for (var day = first; day <= last && day.DayNumber - first.DayNumber < WidestDays; day = day.AddDays(1))
            yield return day;
    }

    private string GovernorateOf(IReadOnlyList<FigurePlace> places) =>
        places.FirstOrDefault(place => place.Adm1 is not null)?.Adm1 is { } adm1 ? StableId.Slug(names.Fold(adm1)) : NoGovernorate;

    private static string NameOf(DateOnly day, string governorate) =>
        string.Create(CultureInfo.InvariantCulture, $"open/{day:yyyy-MM-dd}/{governorate}.json");
}
