using Monitoring.Alerting;
using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;

namespace Monitoring.Exporting;

/// <summary>Makes rows from the figures of incidents and totals. Pure.</summary>
public static class Rows
{
    /// <summary>A claim and a figure of it, each by what it is and not by what it says: two versions of a report may say the same.</summary>
    private static readonly EqualityComparer<(Claim Claim, Figure Figure)> Same = EqualityComparer<(Claim Claim, Figure Figure)>.Create(
        (one, other) => ReferenceEquals(one.Claim, other.Claim) && ReferenceEquals(one.Figure, other.Figure),
        pair => HashCode.Combine(ReferenceEqualityComparer.Instance.GetHashCode(pair.Claim), ReferenceEqualityComparer.Instance.GetHashCode(pair.Figure)));

    /// <summary>Every figure of every claim, then those of totals.</summary>
    public static IEnumerable<FigureRow> Figures(IEnumerable<ToldIncident> incidents, IEnumerable<ToldSeries> series)
    {
        foreach (var told in incidents)
        {
            var (standing, additive) = (Standing(told.Incident), Additive(told.Incident));
            foreach (var claim in told.Incident.Claims.Where(claim => DeathSum.Of(told.Incident, claim) is null))
            {
                foreach (var figure in claim.Figures)
                    yield return Row(told, claim, figure, standing.Contains((claim, figure))) with { Additive = additive.Contains((claim, figure)) ? 1 : 0 };
            }
        }

        foreach (var told in series)
        {
            foreach (var edition in told.Series.Editions)
            {
                foreach (var row in TotalRows.Of(told, edition))
                    yield return row;
            }
        }
    }

    /// <summary>The figures that stand, also those of an earlier report of their origin that its later ones are silent on.</summary>
    private static HashSet<(Claim, Figure)> Standing(Incident incident) =>
        new(StandingStatement.Parts(incident).SelectMany(part => Stated(incident, part.Claim, part.Figures)), Same);

    /// <summary>The figures that may be summed: of each incident and measure those of one origin; see <see cref="IncidentWhole"/>.</summary>
    private static HashSet<(Claim, Figure)> Additive(Incident incident) =>
        new(IncidentWhole.Of(incident).SelectMany(whole => whole.Chosen is { } chosen ? Stated(incident, chosen, whole.Figures) : []), Same);

    /// <summary>A sum with those who died of wounds is no row: the figures are that reports state.</summary>
    private static IEnumerable<(Claim, Figure)> Stated(Incident incident, Claim claim, IReadOnlyList<Figure> figures) =>
        DeathSum.Of(incident, claim) is { } sum ? figures.SelectMany(sum.Stated) : figures.Select(figure => (claim, figure));

    private static FigureRow Row(ToldIncident told, Claim claim, Figure figure, bool stands) =>
        Row((claim.Report, claim.Version), figure, claim.Origin, claim.Publisher, claim.Url, claim.ReadAt) with
        {
            FigureId = IdIn(told.Incident, claim, figure.Id),
            PartOf = figure.SubsetOf is null ? null : IdIn(told.Incident, claim, figure.SubsetOf),
            IncidentId = told.Incident.Code,
            Language = claim.Language,
            AccusedBy = Joined(RowAccusers.Of(claim, figure)),
            Status = Code(stands ? ClaimStatus.Current : claim.Status),
            SupersededBy = claim.Status == ClaimStatus.Superseded && !stands ? Next(told.Incident, claim, figure) : null,
            MessageUrl = MessageUrl(told.Telling, claim.Revision),
            PublishedAt = claim.PublishedAt is { } at ? ExportSource.Instant(at) : null,
        };

    /// <summary>What every figure has; one of a total is never additive.</summary>
    internal static FigureRow Row((string Id, int Version) report, Figure figure, Origin origin, Origin publisher, Uri url, DateTimeOffset readAt)
    {
        var place = figure.Places.Count > 0 ? figure.Places[0] : null;
        return new FigureRow
        {
            FigureId = Id(report.Id, report.Version, figure.Id),
            OriginId = origin.Id,
            SourceName = origin.Name,
            SourceIsParty = origin.Party ? 1 : 0,
            Publisher = publisher.Name,
            Language = string.Empty,
            Measure = Code(figure.Measure),
            Group = figure.Group is { } group ? Code(group) : null,
            Count = figure.Count,
            CountMin = figure.Min,
            CountMax = figure.Max,
            Qualifier = Code(figure.Qualifier),
            Quote = figure.Evidence.Quote,
            Belligerents = Joined(figure.Belligerents),
            Means = Joined(figure.Means.Select(one => Code(one))),
            PlaceText = place?.Text,
            PlaceName = place?.Name,
            Adm1 = place?.Adm1,
            LocationPrecision = place?.Precision is { } precision ? Code(precision) : null,
            PeriodStart = ExportSource.Day(figure.Start),
            PeriodEnd = ExportSource.Day(figure.End),
            Scope = Code(figure.Scope),
            Additive = 0,
            PartOf = figure.SubsetOf is null ? null : Id(report.Id, report.Version, figure.SubsetOf),
            Status = Code(ClaimStatus.Current),
            Url = url.AbsoluteUri,
            ReadAt = ExportSource.Instant(readAt),
        };
    }

    private static string? Next(Incident incident, Claim claim, Figure figure)
    {
        var later = incident.Claims.SkipWhile(known => known != claim).Skip(1).FirstOrDefault(later => later.Origin.Id == claim.Origin.Id && later.Status != ClaimStatus.Repeated && DeathSum.Of(incident, later) is null);
        var same = later?.Figures.FirstOrDefault(other => other.Measure == figure.Measure && other.Group == figure.Group)
            ?? (figure.SubsetOf is null ? later?.Figures.FirstOrDefault(other => other.Measure == figure.Measure && other.SubsetOf is null) : null);
        return later is null || same is null ? null : IdIn(incident, later, same.Id);
    }

    /// <summary>Address of the post in a public channel that told what came with a revision, or the newest; null where Telegram has none.</summary>
    internal static string? MessageUrl(Telling telling, int revision = int.MaxValue)
    {
        var channel = telling.Messages.Where(message => message is { Action: PostAction.Post, ForOperators: false } && message.Chat.StartsWith('@')).Select(message => message.Chat).Order(StringComparer.Ordinal).FirstOrDefault();
        var message = channel is null ? null : PostAddress.PostOf(telling, channel, revision);
        return message is null ? null : $"https://t.me/{message.Chat[1..]}/{message.MessageId}";
    }

    /// <summary>Id of a figure of an incident. A report that was corrected by hand has several claims: the later ones are numbered.</summary>
    private static string IdIn(Incident incident, Claim claim, string figure)
    {
        var before = incident.Claims.TakeWhile(known => !ReferenceEquals(known, claim)).Count(known => known.Report == claim.Report && known.Version == claim.Version && known.Figures.Any(one => one.Id == figure));
        return Id(claim.Report, claim.Version, figure) + (before == 0 ? string.Empty : $"-{before + 1}");
    }

    /// <summary>Id of a figure.</summary>
    internal static string Id(string report, int version, string figure) => $"{report}-{version}-{figure}";

    private static string? Joined(IEnumerable<string> items)
    {
        var joined = string.Join('|', items);
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>A code as exports write it.</summary>
    internal static string Code<T>(T code)
        where T : struct, Enum => Wording.Key(code.ToString());
}
