using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Says whose word it is that a party did it, where it is not that of the figure's source: "Six died, the hospital said. The ministry blamed
/// the rebels" is the ministry's accusation, and neither the hospital's nor the paper's.
/// </summary>
internal static class AccuserReader
{
    /// <summary>Who describes something so is named in so many words at most.</summary>
    private const int LongestDescriber = 5;

    /// <summary>Fills the accusers of all figures; runs after belligerents and sources.</summary>
    public static void Read(Passage passage)
    {
        foreach (var named in passage.Named.GroupBy(named => (named.Draft, named.Party)))
        {
            var draft = named.Key.Draft;
            var accusations = named.Select(one => new Accusation(one.Party, Speaker(passage, draft, one.Agent), one.Agent.Act == AgentAct.Claim, one.Agent.IsBlamed || Describer(passage, one.Agent.Range.First) is not null)).ToArray();
            if (!Array.Exists(accusations, accusation => string.Equals(accusation.By, draft.Source, StringComparison.Ordinal)))
                draft.Accusations.Add(accusations[0]);
        }
    }

    /// <summary>Who names a party; the figure's own source where nothing tells of another one.</summary>
    private static string? Speaker(Passage passage, FigureDraft draft, Agent agent)
    {
        if (agent.Act == AgentAct.Claim)
            return passage.Document.Of(agent.Range);
        if (Describer(passage, agent.Range.First) is { } describer)
            return describer;
        var sentence = passage.Document.SentenceOf(agent.Range.First);
        var home = passage.In(sentence).FirstOrDefault(cluster => cluster.Reach.Contains(agent.Range.First));
        if (agent.IsBlamed && SourceReader.At(passage, sentence, agent.Range) is { } accuser)
            return accuser;
        if (home is null)
            return sentence == draft.Sentence ? draft.Source : SourceReader.At(passage, sentence, agent.Range);
        return home.Drafts.Contains(draft) ? draft.Source : home.Drafts[0].Source;
    }

    /// <summary>"what residents described as a Turkish drone": the word is theirs.</summary>
    private static string? Describer(Passage passage, int name)
    {
        var end = name;
        while (end > 0 && !passage.Acts.Is(end - 1, "calls") && passage.Acts.Is(end - 1, "small"))
            end--;
        if (end == 0 || !passage.Acts.Is(end - 1, "calls") || passage.Acts.Over(end - 1) is not { } called)
            return null;
        var first = called.Range.First;
        while (first > 0 && called.Range.First - first < LongestDescriber && passage.Document.Tokens[first - 1].Kind == TokenKind.Word && !passage.SourceWords.Is(first - 1, "notSaid") && !passage.SourceWords.Is(first - 1, "cut"))
            first--;
        var who = new TokenRange(first, called.Range.First);
        return who.Length > 0 && passage.SourceWords.Any(who, "speaker") ? passage.Document.Of(who) : null;
    }
}
