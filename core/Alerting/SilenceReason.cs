namespace Monitoring.Alerting;

/// <summary>Why a figure, an event or a total was not told: the closed list behind <c>monitor explain-alert</c>.</summary>
public enum SilenceReason
{
    /// <summary>Not harm to people.</summary>
    NotHarm,

    /// <summary>A word such as "neutralized" that is never told as killed.</summary>
    NotKilledNorInjured,

    /// <summary>The harm did not come from the conflict.</summary>
    NotConflict,

    /// <summary>Neither a party nor a weapon is named, and the text does not tell whether it was the conflict.</summary>
    ConflictUnclear,

    /// <summary>Counted since a day on.</summary>
    RunningTotal,

    /// <summary>Counted since the war began.</summary>
    WarTotal,

    /// <summary>A state of things, not harm done.</summary>
    Stock,

    /// <summary>Feared, planned, expected or denied.</summary>
    NotAsserted,

    /// <summary>Neither one attack nor a total of a stated time.</summary>
    ScopeUnclear,

    /// <summary>A total further down in a report on something else.</summary>
    Background,

    /// <summary>A total without a beginning or an end.</summary>
    PeriodUnclear,

    /// <summary>No named source and only vague words.</summary>
    VagueAndUnnamed,

    /// <summary>No place is stated, or only a country.</summary>
    NoPlace,

    /// <summary>The report was older than a day when it was first seen: told in the digest as late.</summary>
    ReportedLate,

    /// <summary>The harm ended more than a week before the report.</summary>
    HarmTooOld,

    /// <summary>First sight of the source.</summary>
    Baseline,

    /// <summary>Part of a total: told inside its post.</summary>
    InsideTotal,

    /// <summary>Somebody died of wounds of an attack, or a report looks back on one, that is in no open incident.</summary>
    OfEarlierAttack,

    /// <summary>One of three or more events of its report, without a day of its own.</summary>
    UndatedInRoundUp,

    /// <summary>Another figure of the report says the same.</summary>
    Restated,

    /// <summary>Told before, nothing new.</summary>
    NothingNew,

    /// <summary>The chat had had its messages of the day: gathered for a later round-up, told by the edit alone, or left to the digest.</summary>
    FullDay,

    /// <summary>The chat does not want this kind.</summary>
    KindNotWanted,

    /// <summary>The chat does not want this country.</summary>
    CountryNotWanted,

    /// <summary>The chat does not want this governorate.</summary>
    GovernorateNotWanted,

    /// <summary>The chat does not want this measure.</summary>
    MeasureNotWanted,

    /// <summary>Fewer people than the chat asks for.</summary>
    BelowMinimum,

    /// <summary>It began before the chat was added.</summary>
    BeforeChat,

    /// <summary>Operators rejected it.</summary>
    Rejected,
}
