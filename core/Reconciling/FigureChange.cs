using System.Text.Json.Serialization;
using Monitoring.Extracting;
using Monitoring.Reconciling.Changing;
using Monitoring.Reconciling.Matching;

namespace Monitoring.Reconciling;

/// <summary>What a report changes in what is known of an incident, with the evidence before and after.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(FirstSeen), "firstSeen")]
[JsonDerivedType(typeof(Raised), "raised")]
[JsonDerivedType(typeof(Lowered), "lowered")]
[JsonDerivedType(typeof(Refined), "refined")]
[JsonDerivedType(typeof(PartMoved), "partMoved")]
[JsonDerivedType(typeof(DiedOfWounds), "diedOfWounds")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Restated), "restated")]
[JsonDerivedType(typeof(StatedAgain), "statedAgain")]
[JsonDerivedType(typeof(AlsoReportedBy), "alsoReportedBy")]
[JsonDerivedType(typeof(Contradicted), "contradicted")]
[JsonDerivedType(typeof(CorrectedByUs), "correctedByUs")]
[JsonDerivedType(typeof(Merged), "merged")]
[JsonDerivedType(typeof(MovedOut), "movedOut")]
[JsonDerivedType(typeof(Denied), "denied")]
public abstract record FigureChange
{
    private FigureChange()
    {
    }

    /// <summary>Nobody had told of it before.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="After">The first whole.</param>
    public sealed record FirstSeen(string Origin, Figure After) : FigureChange;

    /// <summary>One origin states more than it did.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="Before">What it said; null when it had not stated this measure.</param>
    /// <param name="After">What it says.</param>
    public sealed record Raised(string Origin, Figure? Before, Figure After) : FigureChange
    {
        /// <summary>All that stands against each other, where people are counted by other groups than before; null where one figure stands against one.</summary>
        public Regrouping? Groups { get; init; }
    }

    /// <summary>One origin states less than it did; stated counts only.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="Before">What it said.</param>
    /// <param name="After">What it says.</param>
    public sealed record Lowered(string Origin, Figure Before, Figure After) : FigureChange
    {
        /// <summary>All that stands against each other, where people are counted by other groups than before; null where one figure stands against one.</summary>
        public Regrouping? Groups { get; init; }
    }

    /// <summary>The same count with another hedge, group or status, or a number where only a vague word stood; or told of another party, place, day or weapon.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="Before">What it said; null when it had not stated this measure.</param>
    /// <param name="After">What it says.</param>
    public sealed record Refined(string Origin, Figure? Before, Figure After) : FigureChange
    {
        /// <summary>All that stands against each other, where people are counted by other groups than before; null where one figure stands against one.</summary>
        public Regrouping? Groups { get; init; }

        /// <summary>In what besides the count it is told otherwise.</summary>
        public Circumstances In { get; init; }

        /// <summary>True when the origin said that one party did it, and now says that another did.</summary>
        [JsonIgnore]
        public bool TakesBackParty => Before is not null && !Before.Belligerents.MayAgree(After.Belligerents);

        /// <summary>True when the origin takes back what readers were told: who did it, where, or that those killed were civilians or fighters.</summary>
        [JsonIgnore]
        public bool Corrects => TakesBackParty || In.HasFlag(Circumstances.OtherPlace) || this.IsOfOtherPeople();
    }

    /// <summary>A part (children, women …) changed and its whole did not.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="Before">The part before; null when there was none.</param>
    /// <param name="After">The part now; null when it is gone.</param>
    public sealed record PartMoved(string Origin, Figure? Before, Figure? After) : FigureChange;

    /// <summary>Injured people died: killed goes up and injured down by the same number, or the report says so.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="Count">How many died.</param>
    /// <param name="Before">Killed before; null when none was stated.</param>
    /// <param name="After">Killed now, as stated, or the figure of those who died.</param>
    public sealed record DiedOfWounds(string Origin, long Count, Figure? Before, Figure After) : FigureChange;

    /// <summary>The figure is gone from its report.</summary>
    /// <param name="Origin">Name of who said so.</param>
    /// <param name="Before">What it said.</param>
    public sealed record Withdrawn(string Origin, Figure Before) : FigureChange;

    /// <summary>Said again, or an older statement repeated.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="After">As said here.</param>
    public sealed record Restated(string Origin, Figure After) : FigureChange;

    /// <summary>An origin states again what it had withdrawn.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="Before">What it had withdrawn.</param>
    /// <param name="After">What it says.</param>
    public sealed record StatedAgain(string Origin, Figure Before, Figure After) : FigureChange;

    /// <summary>Another origin tells of the same incident.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="Before">What an earlier origin says.</param>
    /// <param name="After">What this one says.</param>
    public sealed record AlsoReportedBy(string Origin, Figure Before, Figure After) : FigureChange;

    /// <summary>Two statements that cannot both hold: counts of two origins apart, two who are said to have done it, or a page against itself.</summary>
    /// <param name="Kind">In what they differ.</param>
    /// <param name="Before">One statement.</param>
    /// <param name="After">The other one.</param>
    public sealed record Contradicted(ContradictionKind Kind, Figure Before, Figure After) : FigureChange;

    /// <summary>We had misread the source, which did not change.</summary>
    /// <param name="Origin">Name of whose words we misread.</param>
    /// <param name="Before">What we told.</param>
    /// <param name="After">What the text says; null when it says nothing of the kind.</param>
    public sealed record CorrectedByUs(string Origin, Figure Before, Figure? After) : FigureChange;

    /// <summary>Two incidents were found to be one, by hand.</summary>
    /// <param name="Origin">Name of who told of the other one first.</param>
    /// <param name="Code">Code of the other incident.</param>
    /// <param name="After">First figure of the other incident.</param>
    public sealed record Merged(string Origin, string Code, Figure After) : FigureChange;

    /// <summary>Another report tells that somebody denies it.</summary>
    /// <param name="Publisher">Name of who printed that.</param>
    public sealed record Denied(string Publisher) : FigureChange;

    /// <summary>What a source says was found to be of another attack, by hand.</summary>
    /// <param name="Origin">Name of who says so.</param>
    /// <param name="Code">Code of the incident that has it now.</param>
    /// <param name="Before">First figure that was told here.</param>
    public sealed record MovedOut(string Origin, string Code, Figure Before) : FigureChange;
}
