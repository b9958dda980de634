using Monitoring.Extracting;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Reconciling;

/// <summary>
/// Decides whether a new version of a page takes back what an earlier one said. Most pages that no longer show a figure do not: a line was
/// dropped, a daily page moved on, a layout changed. Pure; in doubt nothing is withdrawn.
/// </summary>
public sealed class PageWithdrawal(ReportCues cues)
{
    /// <summary>
    /// True when the source itself, on a page that still tells of the place, states no harm there any more, or says that it was in error.
    /// </summary>
    /// <param name="report">The new version.</param>
    /// <param name="said">What an earlier version of it said.</param>
    public bool IsOf(Report report, Claim said)
    {
        if (said.Publisher.Id != said.Origin.Id || StatesHarm(report, said.Places))
            return false;
        var sentences = new ReportSentences(report.Article, cues);
        return SaysSo(sentences) || TellsWithoutCounting(report, sentences, said.Places);
    }

    /// <summary>The same for a total: its page moves on every day, so it is withdrawn only where the page says so.</summary>
    /// <param name="report">The new version.</param>
    /// <param name="said">What an earlier version of it said.</param>
    public bool IsOf(Report report, TotalEdition said) =>
        said.Publisher.Id == said.Total.Origin.Id && !StatesHarm(report, said.Total.Lead.Places) && SaysSo(new ReportSentences(report.Article, cues));

    /// <summary>The place is named, and no sentence that names it has a number: that might be a count in words that are not read.</summary>
    private static bool TellsWithoutCounting(Report report, ReportSentences sentences, IReadOnlyList<FigurePlace> places)
    {
        var naming = sentences.All.Where(sentence => Names(sentence, places)).ToArray();
        return naming.Length > 0 && !Array.Exists(naming, sentence => sentence.Any(char.IsDigit)) && !report.Article.Title.Any(char.IsDigit);
    }

    /// <summary>A correction in the page's own words.</summary>
    private static bool SaysSo(ReportSentences sentences) => sentences.First(Cue.TakenBack) is not null;

    /// <summary>Harm at one of the places, or at none that the text states: it may be what was told before, in words that are read otherwise.</summary>
    private static bool StatesHarm(Report report, IReadOnlyList<FigurePlace> places) => report.Extraction.Figures.Any(figure =>
        figure.IsHarm() && (figure.Places.Count == 0 || Names(figure.Evidence.Sentence, places) || figure.Places.Any(there => places.Any(place => IsIn(there, place)))));

    private static bool IsIn(FigurePlace there, FigurePlace place) =>
        Same(there.Name ?? there.Text, place.Name ?? place.Text) || (IsWide(place) && place.Adm1 is not null && Same(there.Adm1, place.Adm1));

    /// <summary>A whole governorate does not stand for a village in it.</summary>
    private static bool Names(string text, IReadOnlyList<FigurePlace> places)
    {
        var fine = places.Where(place => !IsWide(place)).ToArray();
        return (fine.Length == 0 ? places : fine).Any(place => Holds(text, place.Text) || Holds(text, place.Name));
    }

    private static bool IsWide(FigurePlace place) => place.Precision >= PlacePrecision.Governorate;

    private static bool Holds(string text, string? name) => !string.IsNullOrEmpty(name) && text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
