using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>The text that JSON-LD declares as the article's body, held against the blocks of the page.</summary>
internal sealed class DeclaredBody
{
    /// <summary>Letters a block needs to be looked for: shorter ones occur anywhere.</summary>
    private const int FewestLetters = 25;

    /// <summary>Longest declared text that is held against the page, in UTF-16 units.</summary>
    private const int LongestHeld = 200_000;

    private readonly string _letters;

    /// <summary>Takes the text.</summary>
    public DeclaredBody(string text) => _letters = LetterText.Of(WithoutTags(text.AsSpan(0, Math.Min(text.Length, LongestHeld))));

    /// <summary>Letters and digits in the text.</summary>
    public int Length => _letters.Length;

    /// <summary>Which blocks stand in the text, and what share of the text they make up.</summary>
    public (bool[] Matched, double Share) Match(Outline outline)
    {
        var matched = new bool[outline.Blocks.Length];
        double found = 0;
        for (var i = 0; i < matched.Length; i++)
        {
            ref var block = ref outline.Blocks[i];
            if (block.Length < FewestLetters || LetterText.Of(outline.TextOf(block)) is not { Length: >= FewestLetters } letters || !_letters.Contains(letters, StringComparison.Ordinal))
                continue;
            matched[i] = true;
            found += letters.Length;
        }
        return (matched, _letters.Length == 0 ? 0 : Math.Min(1, found / _letters.Length));
    }

    private static ReadOnlySpan<char> WithoutTags(ReadOnlySpan<char> text)
    {
        if (!text.Contains('<'))
            return text;
        var kept = new char[text.Length];
        var length = 0;
        var inTag = false;
        foreach (var sign in text)
        {
            inTag = sign == '<' || (inTag && sign != '>');
            if (!inTag)
                kept[length++] = sign;
        }
        return kept.AsSpan(0, length);
    }
}
