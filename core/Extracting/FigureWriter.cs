using Monitoring.Extracting.Words;

namespace Monitoring.Extracting;

/// <summary>Turns drafts into figures: ids in the order of the text, links by id, evidence cut from the original.</summary>
internal sealed class FigureWriter
{
    private readonly Document _document;
    private readonly Dictionary<FigureDraft, string> _ids;
    private (int Sentence, string Text) _last = (-1, "");

    private FigureWriter(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        _document = document;
        _ids = new Dictionary<FigureDraft, string>(drafts.Count);
        foreach (var draft in drafts)
            _ids[draft] = $"f{_ids.Count + 1}";
    }

    /// <summary>The figures in the order of <paramref name="drafts"/>.</summary>
    public static IReadOnlyList<Figure> Write(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        var writer = new FigureWriter(document, drafts);
        return [.. drafts.Select(writer.Write)];
    }

    private Figure Write(FigureDraft draft) => new()
    {
        Id = _ids[draft],
        Measure = draft.Measure,
        Unit = draft.Unit,
        Count = draft.Range.Count,
        Min = draft.Range.Min,
        Max = draft.Range.Max,
        Qualifier = draft.Qualifier,
        Cls = draft.Cls,
        Group = draft.Group,
        Belligerents = [.. draft.Belligerents],
        Accusations = draft.Accusations.Count == 0 ? null : [.. draft.Accusations],
        Means = [.. draft.Means],
        Weapons = draft.Weapons.Count == 0 ? null : [.. draft.Weapons],
        Places = [.. draft.Places],
        Start = draft.Start,
        End = draft.End,
        Scope = draft.Scope,
        Source = draft.Source,
        Modality = draft.Modality,
        IsHearsay = draft.IsHearsay,
        Provisional = draft.Provisional,
        Conflict = draft.Conflict,
        SubsetOf = draft.Whole is { } whole ? _ids[whole] : null,
        Restates = draft.Restates is { } earlier ? _ids[earlier] : null,
        Rule = draft.Rule,
        Evidence = EvidenceOf(draft),
    };

    private Evidence EvidenceOf(FigureDraft draft)
    {
        var sentence = _document.Sentences[draft.Sentence].Tokens;
        var (start, end) = (_document.Tokens[draft.Quote.First].Start, _document.Tokens[draft.Quote.End - 1].End);
        var (from, to) = (_document.Tokens[sentence.First].Start, _document.Tokens[sentence.End - 1].End);
        return new Evidence(_document.Text[start..end], start, end, SentenceText(draft.Sentence, sentence), from, to);
    }

    /// <summary>The figures of one sentence share its text: it may be long, and they many.</summary>
    private string SentenceText(int sentence, TokenRange tokens)
    {
        if (_last.Sentence != sentence)
            _last = (sentence, _document.Of(tokens));
        return _last.Text;
    }
}
