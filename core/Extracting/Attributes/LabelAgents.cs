namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Parties that stand as labels of a breakdown by who did it: "The toll by perpetrator: regime forces: 16 civilians; ISIS: three". Where
/// no word says that the breakdown is by perpetrators, a label may as well name the dead.
/// </summary>
/// <param name="passage">The text.</param>
internal sealed class LabelAgents(Passage passage)
{
    private const string ByParty = "byParty";

    /// <summary>The words that introduce a breakdown stand at most so many sentences before its item.</summary>
    private const int Back = 15;

    /// <summary>Whether a name is such a label.</summary>
    public bool Is(CueMatch name)
    {
        var document = passage.Document;
        var sentence = document.SentenceOf(name.Range.First);
        if (name.Range.End >= document.Tokens.Length || document.SentenceOf(name.Range.End) != sentence || !document.IsSymbol(name.Range.End, ':'))
            return false;
        if (passage.Links.Any(document.Sentences[sentence].Tokens with { End = name.Range.First }, ByParty))
            return true;
        for (var s = sentence - 1; s >= 0 && s >= sentence - Back; s--)
            if (passage.Links.Any(document.Sentences[s].Tokens, ByParty))
                return true;
            else if (!passage.IsListItem(s) && !passage.EndsWith(s, ':'))
                return false;
        return false;
    }
}
