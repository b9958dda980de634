using System.Text.Json.Serialization;
using Monitoring.Extracting;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Reconciling;

/// <summary>What became of a claim.</summary>
public enum ClaimStatus
{
    /// <summary>What its origin says now.</summary>
    Current,

    /// <summary>Its origin has said something newer.</summary>
    Superseded,

    /// <summary>The same or an older statement of its origin, in another report.</summary>
    Repeated,

    /// <summary>Gone from its report.</summary>
    Withdrawn,

    /// <summary>We had misread it.</summary>
    Misread,

    /// <summary>Operators kept it back.</summary>
    Rejected,
}

/// <summary>What one report says of one incident, with its evidence. Never changed but for its status.</summary>
public sealed record Claim
{
    /// <summary>Hash of the report's address.</summary>
    public required string Report { get; init; }

    /// <summary>Version of the report, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Address of the report.</summary>
    public required Uri Url { get; init; }

    /// <summary>Id of the watched source.</summary>
    public required string Source { get; init; }

    /// <summary>Who printed it, as readers see it.</summary>
    public required Origin Publisher { get; init; }

    /// <summary>Who says so.</summary>
    public required Origin Origin { get; init; }

    /// <summary>BCP 47 language of the report.</summary>
    public required string Language { get; init; }

    /// <summary>When the page was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>When the report or this version of it says that it was published; null when it does not say.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Day of publication, else of reading.</summary>
    public required DateOnly ReportDay { get; init; }

    /// <summary>Wholes first, each with its parts.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Where.</summary>
    public required IReadOnlyList<FigurePlace> Places { get; init; }

    /// <summary>First day of the harm; null when not stated.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the harm, inclusive.</summary>
    public DateOnly? End { get; init; }

    /// <summary>True when the report goes through the attacks of a time; asked while it is read only.</summary>
    [JsonIgnore]
    public bool Recaps { get; init; }

    /// <summary>True when the day that the report tells lies after the report: then no day is known.</summary>
    public bool DayUnclear { get; init; }

    /// <summary>True when the page has no date: "on Saturday" is no day then.</summary>
    public bool Dateless { get; init; }

    /// <summary>Who did it, by the origin's own words in this report.</summary>
    public IReadOnlyList<string> Belligerents { get; init; } = [];

    /// <summary>Whom others accuse whom the same report cites; they are not in <see cref="Belligerents"/>.</summary>
    public IReadOnlyList<PartyAccusation> Accusations { get; init; } = [];

    /// <summary>Weapons or methods, by this report.</summary>
    public IReadOnlyList<Means> Means { get; init; } = [];

    /// <summary>What the report's headline counts otherwise; null when it agrees or does not count.</summary>
    public Figure? Headline { get; init; }

    /// <summary>Sentence of the report in which somebody denies it; null when there is none.</summary>
    public string? Denial { get; init; }

    /// <summary>Sentence of the report that says why it counts fewer than before; null when it does not.</summary>
    public string? Reason { get; init; }

    /// <summary>What the report says of the toll to come.</summary>
    public TollOutlook Outlook { get; init; }

    /// <summary>True when the headline of its report brings a known toll up to date.</summary>
    public bool Updates { get; init; }

    /// <summary>Revision of the incident in which it came.</summary>
    public int Revision { get; init; }

    /// <summary>What became of it.</summary>
    public ClaimStatus Status { get; init; }

    /// <summary>Revision in which it ceased to be what its origin says; null while it is, and when it never was.</summary>
    public int? Ended { get; init; }

    /// <summary>Figures that are not part of another one.</summary>
    public IEnumerable<Figure> Wholes() => Figures.Where(figure => figure.SubsetOf is null);

    /// <summary>Figures of a measure that are not part of another one.</summary>
    public IEnumerable<Figure> Wholes(Measure measure) => Wholes().Where(figure => figure.Measure == measure);

    /// <summary>Parts of a whole.</summary>
    public IEnumerable<Figure> PartsOf(Figure whole) => Figures.Where(figure => figure.SubsetOf == whole.Id && figure.Measure == whole.Measure);

    /// <summary>The first figure with where, when, by whom and with what the whole claim tells of it.</summary>
    public Figure AsTold() => Figures[0] with { Places = Places, Start = Start, End = End, Belligerents = Belligerents, Means = Means };

    /// <summary>Of a misread claim the figures that were wrong: the one that a person corrected, else all.</summary>
    /// <param name="incident">Its incident.</param>
    public IReadOnlyList<Figure> Misread(Incident incident)
    {
        var right = incident.Claims.Where(claim => claim.Report == Report && claim.Version == Version && claim.Origin.Id == Origin.Id).SelectMany(claim => claim.Figures).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        Figure[] wrong = [.. Figures.Where(figure => right.Contains(CorrectedId(figure)))];
        return wrong.Length == 0 ? Figures : wrong;
    }

    /// <summary>Id of the figure that a person put in the place of one that we misread.</summary>
    public static string CorrectedId(Figure misread) => misread.Id + "-corrected";

    /// <summary>True for what was said and not taken back: neither withdrawn, nor misread, nor kept back.</summary>
    public bool IsSaid() => Status is not (ClaimStatus.Withdrawn or ClaimStatus.Misread or ClaimStatus.Rejected);

    /// <summary>The claim that a report makes of an event.</summary>
    public static Claim Of(Report report, EventMention mention, Origins origins) => new()
    {
        Report = StableId.OfReport(report.Article.Url),
        Version = report.Version,
        Url = report.Article.Url,
        Source = report.Source.Id,
        Publisher = origins.Of(report.Source),
        Origin = mention.Origin,
        Language = report.Extraction.Language,
        ReadAt = report.ReadAt,
        PublishedAt = report.PublishedAt(),
        ReportDay = report.Day(),
        Figures = mention.Figures,
        Places = mention.Places,
        Start = report.IsAhead(mention.Start) ? null : mention.Start,
        End = report.IsAhead(mention.Start) ? null : mention.End,
        DayUnclear = report.IsAhead(mention.Start),
        Dateless = report.Article.Published is null,
        Recaps = mention.Recaps,
        Belligerents = mention.Belligerents,
        Accusations = mention.Accusations,
        Means = mention.Means,
        Headline = mention.Headline,
        Denial = mention.Denial,
        Reason = mention.Reason,
        Updates = mention.Updates,
        Outlook = mention.Outlook,
    };
}
