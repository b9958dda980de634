using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Deeds that a speaker tells of his own side: "the Central Command said its forces killed", "… by our fighters, the press centre of the SDF
/// said". Whose side it is stands in the speaker's name.
/// </summary>
/// <param name="passage">The text.</param>
/// <param name="patterns">What makes somebody the one who did it.</param>
/// <param name="choice">Which party a name means here.</param>
internal sealed class OwnDeeds(Passage passage, AgentPatterns patterns, ActorChoice choice)
{
    private const string Itself = "itself";
    private const string Ours = "ours";

    /// <summary>All of them.</summary>
    public IEnumerable<Agent> Find()
    {
        foreach (var match in passage.Acts.Matches)
        {
            var act = match.Cues.Any(cue => cue.Is(Ours)) ? patterns.ActOf(match.Range, adjective: false)
                : IsOfItself(match) ? Deed(match.Range) : null;
            if (act is { } done && !passage.Denied.Holds(match.Range.First) && Speaker(match) is { } name && choice.Of(name) is { Count: > 0 } actors)
                yield return new Agent(match.Range, actors, done) { IsOwnDeed = true };
        }
    }

    /// <summary>"it had", "that its forces", "said its strikes": a verb of saying in the phrase leads to the speaker's own.</summary>
    private bool IsOfItself(CueMatch match) =>
        match.Cues.Any(cue => cue.Is(Itself)) || (match.Range.Length > 1 && passage.SourceWords.Is(match.Range.First, "said"));

    private AgentAct? Deed(TokenRange own)
    {
        var verb = own.End;
        while (InSentence(verb, own) && passage.SourceWords.Is(verb, "adverb"))
            verb++;
        return !InSentence(verb, own) || !passage.Acts.Is(verb, "does") ? null : passage.Acts.Is(verb, "takes") ? AgentAct.Take : AgentAct.Strike;
    }

    private bool InSentence(int token, TokenRange own) => token < passage.Document.Tokens.Length && passage.Document.SentenceOf(token) == passage.Document.SentenceOf(own.First);

    /// <summary>The party in the name of the one who speaks: the last one before the words, or, for "our", any of the sentence or of the one before it.</summary>
    private CueMatch? Speaker(CueMatch own)
    {
        var sentence = passage.Document.SentenceOf(own.Range.First);
        var said = passage.Attributions.In(passage.Document.Sentences[sentence].Tokens);
        if (said.Where(one => one.Range.End <= own.Range.First && !one.IsClosing).Select(Party).LastOrDefault() is { } before)
            return before;
        if (!own.Cues.Any(cue => cue.Is(Ours)))
            return null;
        if (said.Select(Party).FirstOrDefault(name => name is not null) is { } any)
            return any;
        return sentence > 0 ? passage.Attributions.In(passage.Document.Sentences[sentence - 1].Tokens).Select(Party).FirstOrDefault(name => name is not null) : null;
    }

    /// <summary>A party that the speaker's name holds: an adjective alone ("the Syrian Observatory") makes nobody a party.</summary>
    private CueMatch? Party(Attribution attribution)
    {
        // "They also said that they had seized": whoever the pronoun stands for.
        if (passage.Document.Of(attribution.Range) != attribution.Text)
            attribution = passage.Attributions.All.LastOrDefault(named => named.Range.First < attribution.Range.First && passage.Document.Of(named.Range) == attribution.Text) ?? attribution;
        var armed = Enumerable.Range(attribution.Range.First, attribution.Range.Length).Any(token => passage.Acts.Is(token, "force") || passage.Acts.Is(token, "organ"));
        foreach (var name in passage.ActorNames.In(attribution.Range))
            if (!ActorChoice.IsAdjective(name) || armed)
                return name;
        return null;
    }
}
