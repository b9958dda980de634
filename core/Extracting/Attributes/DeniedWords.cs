using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>The words of a text that somebody denies: from the word of denial to where the sentence goes on to tell something else.</summary>
internal sealed class DeniedWords
{
    private const string Denied = "denied";
    private const string Ends = "denialEnds";

    /// <summary>"denied the reports that": a noun of saying so close behind the denial is what is denied.</summary>
    private const int Object = 2;

    private readonly List<TokenRange> _all = [];

    private DeniedWords()
    {
    }

    /// <summary>In order: the word of denial first.</summary>
    public IReadOnlyList<TokenRange> All => _all;

    /// <summary>Finds them.</summary>
    /// <param name="document">The text.</param>
    /// <param name="status">Words of denial, and those that end what is denied.</param>
    /// <param name="saying">Verbs of saying.</param>
    public static DeniedWords Find(Document document, Tagging status, Tagging saying)
    {
        var found = new DeniedWords();
        foreach (var match in status.Matches.Where(match => match.Is(Denied)))
        {
            if (found._all.Count > 0 && found._all[^1].Contains(match.Range.First))
                continue;
            var sentence = document.Sentences[document.SentenceOf(match.Range.First)].Tokens;
            var end = match.Range.End;
            while (end < sentence.End && !status.Is(end, Ends) && !document.IsSymbol(end, ';') && !(saying.Is(end, "said") && !status.Is(end, Denied) && end > match.Range.End + Object))
                end++;
            found._all.Add(new TokenRange(match.Range.First, end));
        }

        return found;
    }

    /// <summary>True for a token of what is denied.</summary>
    public bool Holds(int token) => _all.Exists(range => range.Contains(token));

    /// <summary>True for a token of what is denied without any of these figures in it: nobody is said to have done it, or with what.</summary>
    public bool IsEmptyAt(int token, IReadOnlyList<FigureDraft> drafts) =>
        _all.Exists(range => range.Contains(token) && !drafts.Any(draft => range.Contains(draft.Quote.First)));
}
