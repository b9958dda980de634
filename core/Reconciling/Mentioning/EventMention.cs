using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>One event as one report tells it: the figures of one place and time from one origin.</summary>
public sealed record EventMention
{
    /// <summary>Who says so.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Wholes first (<see cref="Figure.SubsetOf"/> null), each followed by its parts.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Where; the first is the finest.</summary>
    public required IReadOnlyList<FigurePlace> Places { get; init; }

    /// <summary>First day of the harm; null when the text does not tell.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the harm, inclusive; without a first one the day by which it had happened.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Id of the total that this event is part of in its report; null for one that stands alone.</summary>
    public string? PartOf { get; init; }

    /// <summary>True when the report goes through the attacks of a time: then it tells again what its source has told one by one.</summary>
    public bool Recaps { get; init; }

    /// <summary>Who did it, by the origin's own words; empty when it names nobody.</summary>
    public IReadOnlyList<string> Belligerents { get; init; } = [];

    /// <summary>Whom others accuse whom the same report cites; they are not in <see cref="Belligerents"/>.</summary>
    public IReadOnlyList<PartyAccusation> Accusations { get; init; } = [];

    /// <summary>Weapons or methods.</summary>
    public IReadOnlyList<Means> Means { get; init; } = [];

    /// <summary>What the report's headline counts otherwise; null when it agrees or does not count.</summary>
    public Figure? Headline { get; init; }

    /// <summary>True when its report calls it a further attack.</summary>
    public bool Another { get; init; }

    /// <summary>True when the headline of its report, which tells of nothing else, brings a known toll up to date.</summary>
    public bool Updates { get; init; }

    /// <summary>True when all that it tells are deaths of wounds: they belong to an attack told before, and are none of their own.</summary>
    public bool OfWounds { get; init; }

    /// <summary>Sentence in which somebody denies it; null when the report has none.</summary>
    public string? Denial { get; init; }

    /// <summary>Sentence in which the report says why it counts fewer than before; null when it does not.</summary>
    public string? Reason { get; init; }

    /// <summary>What the report says of the toll to come.</summary>
    public TollOutlook Outlook { get; init; }

    /// <summary>True when its day is known to within two days: an attack at night belongs to two.</summary>
    public bool IsDated => Start is { } start && (End ?? start).DayNumber - start.DayNumber <= 1;

    /// <summary>True for what is told only as having happened by a day: "nearly a year after the attack that killed nine".</summary>
    public bool IsLookedBackOn => Start is null && End is not null;

    /// <summary>Figures that are not part of another one here.</summary>
    public IEnumerable<Figure> Wholes => Figures.Where(figure => figure.SubsetOf is null);
}
