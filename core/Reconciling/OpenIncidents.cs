using System.Globalization;
using Monitoring.Extracting;
using Monitoring.Storing;

namespace Monitoring.Reconciling;

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

    /// <summary>The incident that the claim joins, or null.</summary>
    /// <param name="claim">What the report says.</param>
    /// <param name="toldBefore">Blobs of incidents that earlier versions of the report told of.</param>
    /// <param name="taken">Ids of incidents that another event of the same report is.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(OpenEntry Entry, MatchScore Score)?> FindAsync(Claim claim, IReadOnlySet<string> toldBefore, IReadOnlySet<string> taken, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entries = new List<OpenEntry>();
        foreach (var name in await NamesAsync(claim, toldBefore.Count > 0, cancellationToken))
        {
            if (await store.ReadAsync<OpenIndex>(name, cancellationToken) is { } index)
                entries.AddRange(index.Value.Entries.Where(entry => IsOpen(entry, now) && !taken.Contains(entry.Id)));
        }

        return matcher.Best(claim, entries, toldBefore);
    }

    /// <summary>
    /// Enters a new incident, unless one that the claim joins has come in between: then that one is returned.
    /// An entry whose incident was never written is filled by whoever meets it next.
    /// </summary>
    public async Task<OpenEntry> EnterAsync(OpenEntry entry, Claim claim, IReadOnlySet<string> taken, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var name = NameOf(entry);
        while (true)
        {
            var index = await store.ReadAsync<OpenIndex>(name, cancellationToken);
            var entries = index?.Value.Entries ?? [];
            if (entries.FirstOrDefault(known => known.Id == entry.Id) is { } same)
                return same;
            if (matcher.Best(claim, entries.Where(known => IsOpen(known, now) && !taken.Contains(known.Id)), NoBlobs) is { } other)
                return other.Entry;
            var next = new OpenIndex { Entries = [.. entries, entry] };
            if (await store.WriteAsync(name, next, index?.ETag, cancellationToken) is PutResult.Written)
                return entry;
        }
    }

    /// <summary>Brings the entry of an incident up to date after a commit.</summary>
    public async Task UpdateAsync(Incident incident, CancellationToken cancellationToken)
    {
        var entry = EntryOf(incident);
        var name = NameOf(entry);
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
        var current = incident.Current.ToArray();
        var claims = current.Length > 0 ? current : incident.Claims;
        var dated = claims.Where(claim => claim.Start is not null).ToArray();
        return new OpenEntry
        {
            Id = incident.Id,
            Blob = Incident.BlobName(incident.Day, incident.Id),
            Day = incident.Day,
            Bucket = GovernorateOf(incident.Claims[0].Places),
            Places = [.. incident.Claims.SelectMany(claim => claim.Places).DistinctBy(place => (place.Text, place.Name))],
            Start = dated.Length == 0 ? null : dated.Max(claim => claim.Start),
            End = dated.Length == 0 ? null : dated.Min(claim => claim.End),
            ReportDay = incident.Claims[0].ReportDay,
            Belligerents = [.. claims.SelectMany(claim => claim.Belligerents).Distinct(StringComparer.Ordinal)],
            Means = [.. claims.SelectMany(claim => claim.Means).Distinct()],
            Counts = [.. claims.SelectMany(CountsOf).Distinct()],
            Another = incident.Claims.Any(matcher.Another),
            LastClaim = incident.LastClaim,
        };
    }

    private static readonly HashSet<string> NoBlobs = [];

    private static IEnumerable<OpenCount> CountsOf(Claim claim) => claim.Figures.Where(figure => figure.SubsetOf is null)
        .Select(figure => new OpenCount(claim.Origin.Id, claim.Report, figure.Measure, figure.Group, figure.Stated(), claim.Source));

    private static bool IsOpen(OpenEntry entry, DateTimeOffset now) => now - entry.LastClaim <= OpenFor;

    /// <summary>An incident stays under the day and governorate of its first claim, whatever later ones say.</summary>
    private static string NameOf(OpenEntry entry) => NameOf(entry.Day, entry.Bucket);

    private async Task<IReadOnlyList<string>> NamesAsync(Claim claim, bool isRevision, CancellationToken cancellationToken)
    {
        var governorate = GovernorateOf(claim.Places);
        var found = new List<string>();
        foreach (var day in DaysOf(claim, isRevision))
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
    private static IEnumerable<DateOnly> DaysOf(Claim claim, bool isRevision)
    {
        var first = claim.Start?.AddDays(-1) ?? claim.ReportDay.AddDays(isRevision ? -OpenFor.Days : -2);
        var last = claim.Start is null ? claim.ReportDay.AddDays(1) : (claim.End ?? claim.Start.Value).AddDays(2);
        for (var day = first; day <= last && day.DayNumber - first.DayNumber < WidestDays; day = day.AddDays(1))
            yield return day;
    }

    private string GovernorateOf(IReadOnlyList<FigurePlace> places) =>
        places.FirstOrDefault(place => place.Adm1 is not null)?.Adm1 is { } adm1 ? StableId.Slug(names.Fold(adm1)) : NoGovernorate;

    private static string NameOf(DateOnly day, string governorate) =>
        string.Create(CultureInfo.InvariantCulture, $"open/{day:yyyy-MM-dd}/{governorate}.json");
}
