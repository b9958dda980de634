using FsCheck;
using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting;

/// <summary>Texts as no editor would write them, made from pieces of reports, numbers and characters that break readers.</summary>
public static class HostileTexts
{
    private static readonly string[] Breakers =
    [
        "\u200B", "\u200F", "\u200E", "\u202E", "\u2066", "\uFEFF", "\uD83D", "\uDE00", "\uD83D\uDCA5", "\u0301\u0301\u0301", "\u0000", "\u00AD", "\u2028", "\r", "\t", "\u00A0", "\u202F",
        "\u0661\u0662", "\u0967\u0968", "\uFF11\uFF12", "\u00BD", "\u00B2", "\u2460", "\u0627\u0644", "\u06A9", "\u05D0", "\u4E94", "%", "*", "\"", "\u201C", "(", ")", ":", "\u2022", "...", "-", "--", "/", "|",
    ];

    private static readonly string[] Numbers =
    [
        "0", "00", "-5", "- 5", "1", "1,000", "1.000.000", "1,2,3,4", "3.5", ".5", "5.", "12'000", "9223372036854775807", "9223372036854775808", "99999999999999999999999999", "1e9",
        "1.7 million", "five million billion trillion", "hundred hundred hundred", "thousand million thousand", "minus seven", "5-8", "8-5", "between nine and two", "up to up to 5", "1/2", "5th", "two dozen dozen",
    ];

    private static readonly string[] Pieces =
    [
        " ", ". ", "\n\n", "\n", ", ", " and ", "; ", " including ", " of whom ", " among them ", " others ", " another ", " were killed ", " killed ", " wounded ", " injured", " people", " civilians", " children", " a child",
        " at least ", " more than ", " nearly ", " the death of ", " air strikes ", " villages captured ", " missing ", " in Idlib ", " on Monday ", " said ", " since 2011 ", " of them ", " both ", " the two ", " dead", "Idlib: ",
    ];

    /// <summary>Endless texts of all these pieces, and now and then a sentence of the corpus.</summary>
    public static Arbitrary<ReportText> Reports()
    {
        string[] sentences = [.. Corpus.Sentences().Select(s => s.Text)];
        var piece = Gen.Frequency(
            Tuple.Create(6, Gen.Elements(Pieces)),
            Tuple.Create(3, Gen.Elements(Numbers)),
            Tuple.Create(2, Gen.Elements(Breakers)),
            Tuple.Create(1, Gen.Elements(sentences)));
        var text = piece.ListOf().Select(p => string.Concat(p));
        var report = from title in text
                     from body in text
                     from language in Gen.Elements("en", "ar", "fr", null, "xx")
                     select new ReportText(title.Length > 200 ? "" : title, body, language, new DateOnly(2020, 1, 23));
        return Arb.From(report);
    }
}
