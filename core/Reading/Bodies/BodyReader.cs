using AngleSharp.Dom;
using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>
/// Reads the paragraphs of a page's article. The ladder: the blocks that readers see; if they hold hardly any prose, also those
/// that scripts would show; if JSON-LD declares far more than the page shows, what it declares.
/// </summary>
internal sealed class BodyReader(ReadingWords words)
{
    /// <summary>Prose in UTF-16 units, below which the next step of the ladder is tried.</summary>
    private const int HardlyAny = 250;

    /// <summary>Fewest UTF-16 units of a declared body that is taken instead of the page's.</summary>
    private const int FewestDeclared = 300;

    private readonly BodyFinder _finder = new(new FurniturePhrases(words));

    /// <summary>The paragraphs; none when the page has no running text.</summary>
    /// <param name="page">As parsed.</param>
    /// <param name="outline">Its outline.</param>
    /// <param name="title">Its headline; empty when it has none.</param>
    /// <param name="articleBody">The body that JSON-LD declares, as text or markup; null for none.</param>
    public IReadOnlyList<Paragraph> Read(INode page, Outline outline, string title, string? articleBody)
    {
        var declared = articleBody is { Length: >= FewestDeclared } ? new DeclaredBody(articleBody) : null;
        var picked = _finder.Find(outline, title, declared);
        if (outline.LeftOutHidden && BodyFinder.Prose(outline, picked) < HardlyAny)
            (outline, picked) = WithHidden(page, outline, picked, title, declared);
        if (declared is not null && BodyFinder.Prose(outline, picked) * 2 < declared.Length)
            return All(Outlined(articleBody!));
        return Paragraphs(outline, picked);
    }

    /// <summary>The paragraphs of an element that a selector names as the body.</summary>
    /// <param name="body">The element.</param>
    /// <param name="removed">Elements inside it to leave out.</param>
    public IReadOnlyList<Paragraph> ReadSelected(IElement body, IReadOnlySet<INode> removed)
    {
        var outline = OutlineBuilder.Build(body, words.Hints, OutlineScope.Seen with { Removed = removed });
        return Paragraphs(outline, _finder.Clean(outline));
    }

    private (Outline Outline, IReadOnlyList<int> Picked) WithHidden(INode page, Outline seen, IReadOnlyList<int> picked, string title, DeclaredBody? declared)
    {
        var all = OutlineBuilder.Build(page, words.Hints, OutlineScope.WithHidden);
        var found = _finder.Find(all, title, declared);
        return BodyFinder.Prose(all, found) > 2 * BodyFinder.Prose(seen, picked) ? (all, found) : (seen, picked);
    }

    private static Paragraph[] All(Outline outline) => Paragraphs(outline, [.. Enumerable.Range(0, outline.Blocks.Length)]);

    /// <summary>Declared text: paragraphs end at line breaks, if it is not markup.</summary>
    private Outline Outlined(string articleBody)
    {
        var markup = articleBody.Contains("</", StringComparison.Ordinal) || articleBody.Contains("<br", StringComparison.OrdinalIgnoreCase)
            ? articleBody
            : string.Concat("<p>", string.Join("<p>", articleBody.Replace("<", "&lt;", StringComparison.Ordinal).Split('\n')));
        using var document = PageParser.ParseLean(markup);
        return OutlineBuilder.Build(document, words.Hints, OutlineScope.Seen);
    }

    private static Paragraph[] Paragraphs(Outline outline, IReadOnlyList<int> picked) =>
        [.. picked.Select(i => new Paragraph(KindOf(outline.Blocks[i]), outline.TextOf(outline.Blocks[i]).ToString()))];

    private static ParagraphKind KindOf(in Block block) => block.Role switch
    {
        TagRole.Heading => ParagraphKind.Heading,
        TagRole.Item => ParagraphKind.Item,
        TagRole.Quote => ParagraphKind.Quote,
        _ => ParagraphKind.Text,
    };
}
