using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>Finds where the headline stands on the page.</summary>
internal static class Headlines
{
    /// <summary>Letters that a line and the headline need in common, to be the same.</summary>
    private const int FewestLetters = 12;

    /// <summary>The headline's block: a main heading that says what the title says, else a heading that does, else the main heading above the body; -1 for none.</summary>
    public static int Find(Outline outline, string title, int core)
    {
        var letters = LetterText.Of(title);
        var (best, found) = (0, -1);
        for (var i = 0; i < outline.Boxes[core].EndBlock; i++)
        {
            ref var block = ref outline.Blocks[i];
            if (block.Role != TagRole.Heading)
                continue;
            var rank = (block.Level == 1 ? 1 : 0) + (Says(outline.TextOf(block), letters) ? 2 : 0);
            // Of equals the last above the body counts: earlier ones are the site's name and the page's menus.
            if (rank > best || (rank == best && rank > 0 && i < outline.Boxes[core].FirstBlock))
                (best, found) = (rank, i);
        }
        return found;
    }

    private static bool Says(ReadOnlySpan<char> line, string title)
    {
        if (title.Length < FewestLetters || line.Length < title.Length / 2 || line.Length > title.Length * 3)
            return false;
        var letters = LetterText.Of(line);
        return letters.Length >= FewestLetters && (letters == title || (letters.Length * 3 > title.Length * 2 && title.Contains(letters, StringComparison.Ordinal)) || (title.Length * 3 > letters.Length * 2 && letters.Contains(title, StringComparison.Ordinal)));
    }
}
