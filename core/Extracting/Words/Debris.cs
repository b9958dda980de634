using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Words;

/// <summary>
/// Paragraphs that are not part of the report: teasers of other stories ("Read also …", what follows "Related news") and menus,
/// which stand as long runs of lines without a full stop.
/// </summary>
internal static class Debris
{
    /// <summary>A menu has at least so many lines in a row.</summary>
    private const int ShortestMenu = 5;

    /// <summary>Lines shorter than this, in words, are headings.</summary>
    private const int ShortestLine = 3;

    /// <summary>The sentences that are part of the report.</summary>
    public static IReadOnlyList<Sentence> Without(Document document, IReadOnlyList<Sentence> sentences)
    {
        var kept = new List<Sentence>(sentences.Count);
        var isTeasing = false;
        for (var i = 0; i < sentences.Count; i++)
        {
            var isLine = IsLine(document, sentences, i);
            var isTeaser = !sentences[i].IsTitle && document.Is(sentences[i].Tokens.First, WordRole.Teaser);
            isTeasing = isTeaser || (isTeasing && isLine);
            if (isTeasing)
                continue;
            var end = MenuEnd(document, sentences, i);
            if (end - i < ShortestMenu)
                kept.Add(sentences[i]);
            else
                i = end - 1;
        }

        return kept;
    }

    /// <summary>One past the last line of the menu that starts at a sentence; the sentence itself when none does.</summary>
    private static int MenuEnd(Document document, IReadOnlyList<Sentence> sentences, int first)
    {
        if (first > 0 && IsLine(document, sentences, first - 1) && !sentences[first - 1].IsTitle)
            return first;
        var end = first;
        while (end < sentences.Count && IsLine(document, sentences, end) && !sentences[end].IsTitle)
            end++;
        var lines = 0;
        for (var i = first; i < end; i++)
            lines += sentences[i].Tokens.Length >= ShortestLine ? 1 : 0;
        return lines >= ShortestMenu ? end : first;
    }

    /// <summary>Whether a list item starts there.</summary>
    public static bool IsBullet(Document document, int at) =>
        document.IsSymbol(at, '•') || document.IsSymbol(at, '-') || document.IsSymbol(at, '*') || document.IsSymbol(at, '·') || document.IsSymbol(at, '‣') || document.IsSymbol(at, '▪') || document.IsSymbol(at, '●');

    /// <summary>A paragraph of one sentence that no full stop ends and that is no item of a list.</summary>
    private static bool IsLine(Document document, IReadOnlyList<Sentence> sentences, int at)
    {
        var sentence = sentences[at];
        var isAlone = (at == 0 || sentences[at - 1].Paragraph != sentence.Paragraph) && (at + 1 == sentences.Count || sentences[at + 1].Paragraph != sentence.Paragraph);
        var last = document.Tokens[sentence.Tokens.End - 1];
        var endsOpen = last.Kind != TokenKind.Symbol || document.IsSymbol(sentence.Tokens.End - 1, '…') || document.IsSymbol(sentence.Tokens.End - 1, ')');
        return isAlone && endsOpen && !document.IsItem(at);
    }
}
