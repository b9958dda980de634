using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Totals;

/// <summary>The line of a total's post that tells which buildings its source says were hit in the same days.</summary>
internal sealed class TotalFacilities(Wording words)
{
    private const int Most = 2;

    /// <summary>The line; empty when the total has none.</summary>
    public Html Write(TotalMention total)
    {
        var said = total.Facilities.Take(Most).Select(One).ToArray();
        return said.Length == 0 ? Html.Empty : words.Phrases.Fill("total.facilities", ("list", Html.Join(words.Phrases["list.semicolon"], said)));
    }

    private Html One(Figure facility) => words.Phrases.Fill(
        words.Sayings.IsOutOfService(facility.Evidence.Sentence) ? "total.facility.out" : "total.facility",
        ("what", Html.Text(WithoutArticle(Called(facility)))),
        ("place", words.Where.Within(facility.Places[0])),
        ("actors", words.Actors(facility)));

    /// <summary>A line of our own has its own grammar: <c>hospital</c> for "a hospital".</summary>
    private string WithoutArticle(string called) =>
        Array.Find(words.Phrases["articles"].Split('|'), article => called.StartsWith(article + " ", StringComparison.OrdinalIgnoreCase)) is { } article ? called[(article.Length + 1)..] : called;

    /// <summary>What the text calls it, up to where it lies; the bare noun where that is far.</summary>
    private static string Called(Figure facility)
    {
        const int longest = 40;
        var (sentence, quote) = (facility.Evidence.Sentence, facility.Evidence.Quote);
        var start = sentence.IndexOf(quote, StringComparison.Ordinal);
        var place = start < 0 ? -1 : sentence.IndexOf(facility.Places[0].Text, start + quote.Length, StringComparison.Ordinal);
        if (place < 0 || place - start > longest)
            return quote;
        var called = sentence[start..place].TrimEnd();
        var joint = called.LastIndexOf(' ');
        return joint > quote.Length ? called[..joint].Replace('“', '‘').Replace('”', '’') : quote;
    }
}
