using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Words;

/// <summary>Parts a text into sentences: at line ends, and at full stops that end neither an abbreviation nor an initial.</summary>
internal static class SentenceCutter
{
    /// <summary>Longer sentences, in tokens, are cut: nobody writes them, and every figure carries its sentence.</summary>
    private const int Longest = 400;

    /// <summary>The sentences in order; line breaks belong to none.</summary>
    public static IReadOnlyList<Sentence> Cut(Document document)
    {
        var sentences = new List<Sentence>();
        var tokens = document.Tokens;
        var titleEnd = document.Report.Title.Length;
        var first = 0;
        var paragraph = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Start > titleEnd && paragraph == 0)
                paragraph = 1;
            if (tokens[at].Kind == TokenKind.Break)
            {
                Add(sentences, first, at, paragraph);
                paragraph = tokens[at].Start >= titleEnd && paragraph == 0 ? 1 : paragraph + 1;
                first = at + 1;
            }
            else if (Ends(document, at) || at - first >= Longest)
            {
                var end = AfterClosing(document, at + 1);
                Add(sentences, first, end, paragraph);
                first = end;
                at = end - 1;
            }
        }

        Add(sentences, first, tokens.Length, paragraph);
        return sentences;
    }

    private static void Add(List<Sentence> sentences, int first, int end, int paragraph)
    {
        if (end > first)
            sentences.Add(new Sentence(new TokenRange(first, end), paragraph));
    }

    private static bool Ends(Document document, int at)
    {
        if (document.Tokens[at].Kind != TokenKind.Symbol)
            return false;
        var mark = document.Lexicon.Fold[document.Text[document.Tokens[at].Start]];
        if (mark is '!' or '?' or '…')
            return true;
        return mark == '.' && EndsAtStop(document, at);
    }

    private static bool EndsAtStop(Document document, int at)
    {
        var tokens = document.Tokens;
        var next = AfterClosing(document, at + 1);
        if (next < tokens.Length && tokens[next].Glued && next == at + 1)
            return false;
        if (at == 0 || next >= tokens.Length || tokens[next].Kind == TokenKind.Break)
            return true;
        var before = tokens[at - 1];
        if (before.Kind == TokenKind.Word && (before.Length == 1 || document.Is(at - 1, WordRole.Abbreviation) || (document.Is(at - 1, WordRole.Month) && tokens[next].Kind == TokenKind.Number)))
            return false;
        return tokens[next].Kind != TokenKind.Word || tokens[next].Capital || !char.IsLower(document.Text[tokens[next].Start]);
    }

    private static int AfterClosing(Document document, int at)
    {
        while (at < document.Tokens.Length && document.Tokens[at].Glued
               && (document.IsSymbol(at, '"') || document.IsSymbol(at, ')') || document.IsSymbol(at, ']') || document.IsSymbol(at, '\'')))
            at++;
        return at;
    }
}
