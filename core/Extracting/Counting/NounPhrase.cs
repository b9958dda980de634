using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Counting;

/// <summary>What stands behind a number.</summary>
internal sealed class NounPhrase
{
    /// <summary>One past the last token of number and noun.</summary>
    public int End { get; set; }

    /// <summary>The noun's entry of <c>victims.tsv</c> or <c>items.tsv</c>; null when no table has it.</summary>
    public LexiconEntry? Noun { get; set; }

    /// <summary>Further nouns joined by commas and "and" ("jihadists and rebels").</summary>
    public List<LexiconEntry> MoreNouns { get; } = [];

    /// <summary>The party named before or behind the noun.</summary>
    public LexiconEntry? Party { get; set; }

    /// <summary>A second party joined by "and".</summary>
    public LexiconEntry? SecondParty { get; set; }

    /// <summary>A harm named before the noun ("two wounded soldiers").</summary>
    public HarmAction Action { get; set; }

    /// <summary>A noun for people before one that only says harm ("civilian deaths").</summary>
    public LexiconEntry? Whose { get; set; }

    /// <summary>"others", "more", "another".</summary>
    public bool IsOthers { get; set; }

    /// <summary>"others" itself, which needs no noun.</summary>
    public bool HasOthers { get; set; }

    /// <summary>"of them", "of whom": part of those told right before.</summary>
    public bool IsAmong { get; set; }

    /// <summary>"of the", "of them".</summary>
    public bool IsPartitive { get; set; }

    /// <summary>"two of its medics": part of nobody who was told before.</summary>
    public bool IsOfOwn { get; set; }

    /// <summary>"two of the five soldiers": the noun belongs to the other number.</summary>
    public bool IsOfCounted { get; set; }

    /// <summary>"one of the deadliest attacks": praise or blame, no count.</summary>
    public bool IsSuperlative { get; set; }

    /// <summary>Words stand there that no table has.</summary>
    public bool HasUnknownNoun { get; set; }

    /// <summary>What makes the number something else than a figure.</summary>
    public VetoKind Veto { get; set; }

    /// <summary>Whether an age behind the noun tells that they are children.</summary>
    public bool IsMinor { get; set; }
}
