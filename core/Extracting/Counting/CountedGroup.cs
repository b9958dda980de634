using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>What kind of thing is counted.</summary>
[Flags]
internal enum GroupKind
{
    /// <summary>Nothing that concerns us.</summary>
    None = 0,

    /// <summary>People.</summary>
    Persons = 1,

    /// <summary>Attacks as events.</summary>
    Strikes = 2,

    /// <summary>Weapons that were used.</summary>
    Munitions = 4,

    /// <summary>Vehicles, aircraft and arms that an army can lose.</summary>
    Equipment = 8,

    /// <summary>Buildings and civilian objects.</summary>
    Facilities = 16,

    /// <summary>Towns, villages, positions.</summary>
    Localities = 32,

    /// <summary>A number without a noun: whatever its predicate asks for.</summary>
    Bare = 64,

    /// <summary>A noun that no table has.</summary>
    UnknownNoun = 128,
}

/// <summary>A quantity with its noun, before anything is known of what happened to it.</summary>
internal sealed class CountedGroup
{
    /// <summary>From hedge to noun: the quote.</summary>
    public required TokenRange Tokens { get; set; }

    /// <summary>The number.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The count with its bounds, the hedge taken into account.</summary>
    public CountRange Range { get; set; }

    /// <summary>The hedge.</summary>
    public Qualifier Qualifier { get; set; }

    /// <summary>What is counted.</summary>
    public GroupKind Kind { get; set; }

    /// <summary>The noun's unit.</summary>
    public FigureUnit Unit { get; set; } = FigureUnit.Persons;

    /// <summary>Who, for people; null while unknown ("others", bare numbers).</summary>
    public VictimGroup? Group { get; set; }

    /// <summary>"247 soldiers": of an army that is not named beside them.</summary>
    public bool IsOfUnnamedArmy { get; init; }

    /// <summary>The harm that the noun itself states ("bodies", "wounded"), or <see cref="HarmAction.None"/>.</summary>
    public HarmAction NounAction { get; set; }

    /// <summary>"others", "more": people besides those told before.</summary>
    public bool IsOthers { get; set; }

    /// <summary>"two of them", "one of the houses": part of something told before.</summary>
    public bool IsPartitive { get; set; }

    /// <summary>Whether a noun behind a verb says who they are ("eight of the dead were women").</summary>
    public bool IsDescribed { get; set; }

    /// <summary>"Among them were three children": of those of whom an earlier sentence tells.</summary>
    public bool IsListed { get; set; }

    /// <summary>"two of its medics": part of nobody who was told before.</summary>
    public bool IsOfOwn { get; init; }

    /// <summary>"two of the five soldiers": counted out of the group behind it, whose noun is theirs too.</summary>
    public bool IsOfCounted { get; init; }

    /// <summary>"four of them": part of those told right before.</summary>
    public bool IsAmong { get; set; }

    /// <summary>"the regime killed nine, the rebels four": a party stands before it for the verb as well.</summary>
    public bool IsGapped { get; set; }

    /// <summary>The noun that no table has is a name ("30 Tuaregs").</summary>
    public bool IsName { get; set; }

    /// <summary>"Of 24 casualties, nine were dead": told before its parts, and no subject of what is said of them.</summary>
    public bool IsFronted { get; set; }

    /// <summary>Stands behind "the", "these": told before.</summary>
    public bool IsDefinite { get; set; }

    /// <summary>A singular noun without article: a figure only in headlines and breakdowns.</summary>
    public bool IsUncounted { get; init; }

    /// <summary>Someone whom no noun names: never a figure, but one in the totals.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>Those who carried out the attack.</summary>
    public bool IsAttacker { get; init; }

    /// <summary>"25 lives": harmed only where lives are taken or lost.</summary>
    public bool IsLife { get; init; }

    /// <summary>"a family of seven": many people in a singular noun.</summary>
    public bool IsCollective { get; init; }

    /// <summary>Stands behind "by", "from", "in" …: hardly ever the subject or object of its clause.</summary>
    public bool IsBehindPreposition { get; set; }

    /// <summary>"He was among 37 people who died": those named beside them are of them.</summary>
    public bool IsBehindAmong { get; set; }

    /// <summary>The group that this one is part of; a group is never made a part of itself or of one of its own parts.</summary>
    public CountedGroup? Whole
    {
        get => _whole;
        set => _whole = value is not null && (value == this || value.IsPartOf(this)) ? _whole : value;
    }

    private CountedGroup? _whole;

    /// <summary>Whether this group is a part of another, or a part of its parts.</summary>
    public bool IsPartOf(CountedGroup other)
    {
        for (var group = _whole; group is not null; group = group._whole)
            if (group == other)
                return true;
        return false;
    }
}
