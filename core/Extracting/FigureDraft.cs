using Monitoring.Extracting.Words;

namespace Monitoring.Extracting;

/// <summary>
/// A figure that is still being read. The engine fills the first half and never touches the second; attribute stages read the
/// first half and fill the second. Drafts come in the order of the text.
/// </summary>
internal sealed class FigureDraft
{
    /// <summary>The shortest run that holds hedge, count and noun: the quote.</summary>
    public required TokenRange Quote { get; set; }

    /// <summary>The clause around it: from the last boundary before predicate and quote to the next one after them.</summary>
    public TokenRange Clause { get; set; }

    /// <summary>The words that say what happened ("were killed"); empty for strikes that only their noun names.</summary>
    public TokenRange Predicate { get; set; }

    /// <summary>What tells of the harm: the verb, or the count itself where there is none.</summary>
    public TokenRange Told => Predicate.Length > 0 ? Predicate : Quote;

    /// <summary>Index in <see cref="Document.Sentences"/>.</summary>
    public int Sentence { get; set; }

    /// <summary>What is counted.</summary>
    public required Measure Measure { get; set; }

    /// <summary>The noun counted.</summary>
    public required FigureUnit Unit { get; set; }

    /// <summary>The count with its bounds.</summary>
    public CountRange Range { get; set; }

    /// <summary>The hedge.</summary>
    public Qualifier Qualifier { get; set; }

    /// <summary>How the quantity is written.</summary>
    public FigureClass Cls { get; set; }

    /// <summary>Who was harmed; null when it is not about people.</summary>
    public VictimGroup? Group { get; set; }

    /// <summary>The figure that this one is part of.</summary>
    public FigureDraft? Whole { get; set; }

    /// <summary>The outermost figure that this one is part of; itself when it is part of none.</summary>
    public FigureDraft Root
    {
        get
        {
            var root = this;
            while (root.Whole is { } whole)
                root = whole;
            return root;
        }
    }

    /// <summary>An earlier figure that says the same quantity.</summary>
    public FigureDraft? Restates { get; set; }

    /// <summary>"one of the houses": part of something told before.</summary>
    public bool IsPartitive { get; set; }

    /// <summary>A number that goes on where the predicate has been said once ("…, six in air strikes on A and five in shelling of B"): it has a place, a cause and a party of its own.</summary>
    public bool GoesOn { get; set; }

    /// <summary>A number before which a party stands for the verb as well ("the regime killed nine, the rebels four"): those who did what stands before it did not do this.</summary>
    public bool IsGapped { get; set; }

    /// <summary>Nothing is said of them but their harm ("three of the injured"): they may be of any group.</summary>
    public bool IsOnlyHarmed { get; set; }

    /// <summary>Name of the rule that read it.</summary>
    public required string Rule { get; set; }

    /// <summary>True for those who carried out the attack (a bomber among the dead): never part of the totals.</summary>
    public bool IsAttacker { get; set; }

    // From here on: filled by attribute stages.

    /// <summary>Who did it.</summary>
    public List<string> Belligerents { get; } = [];

    /// <summary>Parties that somebody else names than the one who says the figure.</summary>
    public List<Accusation> Accusations { get; } = [];

    /// <summary>Weapons or methods.</summary>
    public List<Means> Means { get; } = [];

    /// <summary>What the text calls them: wording keys, each with its code before it.</summary>
    public List<string> Weapons { get; } = [];

    /// <summary>Where.</summary>
    public List<FigurePlace> Places { get; } = [];

    /// <summary>First day of the harm.</summary>
    public DateOnly? Start { get; set; }

    /// <summary>Last day of the harm, inclusive.</summary>
    public DateOnly? End { get; set; }

    /// <summary>The kind of total.</summary>
    public FigureScope Scope { get; set; } = FigureScope.Event;

    /// <summary>Who says so, verbatim.</summary>
    public string? Source { get; set; }

    /// <summary>How the text puts the claim.</summary>
    public Modality Modality { get; set; } = Modality.Reported;

    /// <summary>True when the text itself tells it as hearsay.</summary>
    public bool IsHearsay { get; set; }

    /// <summary>True when the text expects it to change.</summary>
    public bool Provisional { get; set; }

    /// <summary>Takes over the parties that another figure has: who named them there names them here.</summary>
    public void TakeParties(FigureDraft other)
    {
        foreach (var party in other.Belligerents.Except(Belligerents, StringComparer.Ordinal).ToArray())
        {
            Belligerents.Add(party);
            var named = other.Accusations.Find(accusation => accusation.Party == party) ?? new Accusation(party, other.Source);
            if (!string.Equals(named.By, Source, StringComparison.Ordinal))
                Accusations.Add(named);
        }
    }

    /// <summary>Takes over the weapons that others have.</summary>
    public void TakeMeans(IEnumerable<FigureDraft> others)
    {
        FigureDraft[] known = [.. others];
        Means.AddRange(known.SelectMany(other => other.Means).Distinct().Except(Means).ToArray());
        Weapons.AddRange(known.SelectMany(other => other.Weapons).Distinct(StringComparer.Ordinal).Except(Weapons).ToArray());
    }

    /// <summary>Whether the harm came from armed conflict.</summary>
    public ConflictStatus Conflict { get; set; } = ConflictStatus.Unclear;
}
