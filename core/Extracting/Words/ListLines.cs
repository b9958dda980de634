using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Words;

/// <summary>The items of lists: lines behind a mark, and lines that open with a number under a sentence that ends in a colon ("… in March 2020:", "103 civilians", "201 soldiers").</summary>
internal static class ListLines
{
    /// <summary>One line with a number is no list.</summary>
    private const int Fewest = 2;

    private static readonly CategorySet Counts = CategorySet.Of(LexicalCategory.Numbers, LexicalCategory.Hedges);

    /// <summary>For every sentence whether it is an item.</summary>
    public static bool[] Of(Document document, IReadOnlyList<Sentence> sentences)
    {
        var items = new bool[sentences.Count];
        for (var s = 0; s < items.Length; s++)
            items[s] = Debris.IsBullet(document, sentences[s].Tokens.First);
        for (var s = 0; s < items.Length; s++)
        {
            if (sentences[s].IsTitle || !document.IsSymbol(sentences[s].Tokens.End - 1, ':'))
                continue;
            var run = Enumerable.Range(s + 1, items.Length - s - 1).TakeWhile(line => sentences[line].Paragraph > sentences[line - 1].Paragraph && OpensWithNumber(document, sentences[line].Tokens.First)).ToArray();
            foreach (var line in run.Length >= Fewest ? run : [])
                items[line] = true;
        }

        return items;
    }

    private static bool OpensWithNumber(Document document, int first) =>
        document.Tokens[first].Kind == TokenKind.Number || (document.IsIn(first, Counts) && document.Entry(first, LexicalCategory.Numbers)?.Has(Features.Article) != true);
}
