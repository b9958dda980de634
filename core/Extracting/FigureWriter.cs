using Monitoring.Extracting.Words;

namespace Monitoring.Extracting;

/// <summary>Turns drafts into figures: ids in the order of the text, links by id, evidence cut from the original.</summary>
internal static class FigureWriter
{
    /// <summary>The figures in the order of <paramref name="drafts"/>.</summary>
    public static IReadOnlyList<Figure> Write(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        var ids = new Dictionary<FigureDraft, string>(drafts.Count);
        foreach (var draft in drafts)
            ids[draft] = $"f{ids.Count + 1}";
        return [.. drafts.Select(draft => Write(document, draft, ids))];
    }

    private static Figure Write(Document document, FigureDraft draft, Dictionary<FigureDraft, string> ids) => new()
    {
        Id = ids[draft],
        Measure = draft.Measure,
        Unit = draft.Unit,
        Count = draft.Range.Count,
        Min = draft.Range.Min,
        Max = draft.Range.Max,
        Qualifier = draft.Qualifier,
        Cls = draft.Cls,
        Group = draft.Group,
        Belligerents = [.. draft.Belligerents],
        Means = [.. draft.Means],
        Places = [.. draft.Places],
        Start = draft.Start,
        End = draft.End,
        Scope = draft.Scope,
        Source = draft.Source,
        Modality = draft.Modality,
        Provisional = draft.Provisional,
        Conflict = draft.Conflict,
        SubsetOf = draft.Whole is { } whole ? ids[whole] : null,
        Restates = draft.Restates is { } earlier ? ids[earlier] : null,
        Rule = draft.Rule,
        Evidence = EvidenceOf(document, draft),
    };

    private static Evidence EvidenceOf(Document document, FigureDraft draft)
    {
        var sentence = document.Sentences[draft.Sentence].Tokens;
        var (start, end) = (document.Tokens[draft.Quote.First].Start, document.Tokens[draft.Quote.End - 1].End);
        var (from, to) = (document.Tokens[sentence.First].Start, document.Tokens[sentence.End - 1].End);
        return new Evidence(document.Text[start..end], start, end, document.Text[from..to], from, to);
    }
}
