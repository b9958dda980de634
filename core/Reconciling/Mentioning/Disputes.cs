using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// What nobody by name says against a toll of the same report: "Up to 12 civilians were killed, residents said. An army source said only
/// militants were targeted and nine were killed." It is told as a denial beside the toll, and is no toll of the paper's own.
/// </summary>
internal static class Disputes
{
    /// <summary>The events without such counts, each with the sentence that speaks against it.</summary>
    /// <param name="events">In the order of the text.</param>
    /// <param name="figures">All figures.</param>
    /// <param name="sentences">What the report says.</param>
    public static IReadOnlyList<EventMention> Without(IReadOnlyList<EventMention> events, FigureTree figures, ReportSentences sentences) =>
    [
        .. events.Select(mention => mention with
            {
                Figures = [.. mention.Figures.Where(figure => Told(figure, events, figures, sentences) is null)],
                Denial = mention.Denial ?? figures.Kept.FirstOrDefault(figure => Told(figure, events, figures, sentences) is { } told && mention.Figures.Any(own => own.Id == told.Id))?.Evidence.Sentence,
            })
            .Where(mention => mention.Figures.Count > 0),
    ];

    /// <summary>The toll that such a count stands against; null for any other figure.</summary>
    /// <param name="figure">The count.</param>
    /// <param name="events">All events of the report.</param>
    /// <param name="figures">All figures.</param>
    /// <param name="sentences">What the report says.</param>
    public static Figure? Told(Figure figure, IReadOnlyList<EventMention> events, FigureTree figures, ReportSentences sentences)
    {
        if (figure is not { Source: { } speaker, SubsetOf: null } || !sentences.Says(figure, Cue.Only) || figures.IsByName(figure))
            return null;
        return events.SelectMany(mention => mention.Figures).FirstOrDefault(told =>
            told.Evidence.SentenceStart < figure.Evidence.SentenceStart && told.Measure == figure.Measure && told.Source != speaker && !sentences.Says(told, Cue.Only)
            && figure.Places.All(place => told.Places.Any(known => known.Text == place.Text)));
    }
}
