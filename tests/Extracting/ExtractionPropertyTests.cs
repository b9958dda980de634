using System.Text.Json;
using FsCheck;
using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting;

/// <summary>What holds for every text, however broken.</summary>
public class ExtractionPropertyTests
{
    /// <summary>Enough texts to meet every pair of pieces, few enough for a second.</summary>
    private const int Texts = 400;

    private const int MostPieces = 60;

    [Fact]
    public void EveryQuoteAndSentenceIsTheTextAtItsOffsets() => ForAll((text, read) => read.Figures.All(f => IsHonest(text.Full, f.Evidence)));

    [Fact]
    public void EveryIdIsUniqueAndEveryLinkPointsToAnotherFigure() => ForAll((_, read) =>
    {
        var ids = read.Figures.Select(f => f.Id).ToList();
        return ids.Distinct().Count() == ids.Count
            && read.Figures.All(f => (f.SubsetOf is null || (f.SubsetOf != f.Id && ids.Contains(f.SubsetOf)))
                && (f.Restates is null || ids.IndexOf(f.Restates) < ids.IndexOf(f.Id)));
    });

    [Fact]
    public void NoPartIsLargerThanItsWhole() => ForAll((_, read) =>
        read.Figures.Where(f => f.SubsetOf is not null).All(f => !(f.Count > read.Figures.Single(w => w.Id == f.SubsetOf).Count)));

    [Fact]
    public void NoChainOfPartsRunsInACircle() => ForAll((_, read) => read.Figures.All(f => Depth(f, read) <= read.Figures.Count));

    [Fact]
    public void CountsLieWithinTheirBoundsAndNoneIsNegative() => ForAll((_, read) => read.Figures.All(f =>
        f.Count is not < 0 && !(f.Min > f.Max) && !(f.Count < f.Min) && !(f.Count > f.Max)));

    [Fact]
    public void ATotalsFloorIsNotAboveItsCeiling() => ForAll((_, read) => read.Totals.Values.All(total => !(total.Min > total.Max) && !(total.Count > total.Max)));

    [Fact]
    public void TheSameTextIsReadTheSameTwice() => ForAll((text, read) =>
        JsonSerializer.Serialize(read, MonitorJson.Line) == JsonSerializer.Serialize(Corpus.Extractor.Extract(text), MonitorJson.Line));

    [Fact]
    public void FiguresStandInTheOrderOfTheText() => ForAll((_, read) =>
        read.Figures.Zip(read.Figures.Skip(1)).All(pair => pair.First.Evidence.Start <= pair.Second.Evidence.Start));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n\n")]
    [InlineData("\uD83D")]
    [InlineData("\uDE00 12 \uD83D people were killed")]
    [InlineData("-5 people were killed")]
    [InlineData("99999999999999999999999999999999999999999 people were killed")]
    [InlineData("9223372036854775808 people were killed")]
    [InlineData("one hundred trillion billion million thousand people were killed")]
    [InlineData("5 people \u0642\u062A\u0644 killed \u0661\u0662 people \u05D0\u05D1 were killed")]
    [InlineData("\u202E5 people were killed\u202C")]
    public void NoTextThrows(string text)
    {
        foreach (string? language in new[] { "en", "ar", "fr", null, "", "en-GB", "zz" })
        {
            var report = new ReportText("", text, language);
            var read = Corpus.Extractor.Extract(report);
            Assert.All(read.Figures, f => Assert.True(IsHonest(report.Full, f.Evidence)));
        }
    }

    [Theory]
    [InlineData("1\u200F2 people were killed.")]
    [InlineData("1\u200B2 people were killed.")]
    [InlineData("\u200E12\u200E people were kil\u00ADled.")]
    [InlineData("12 peo\u200Dple were ki\u200Blled.")]
    [InlineData("\uFF11\uFF12 people were killed.")]
    [InlineData("12\u00A0people\u00A0were killed.")]
    public void InvisibleMarksAndOtherDigitsChangeNoCount(string text)
    {
        var figure = Assert.Single(Corpus.Extractor.Extract(new ReportText("", text, "en")).Figures);

        Assert.Equal(12, figure.Count);
        Assert.True(IsHonest("\n\n" + text, figure.Evidence));
    }

    [Theory]
    [InlineData("a", 10_000_000)]
    [InlineData("5", 10_000_000)]
    [InlineData("\u0301", 10_000_000)]
    [InlineData("\uD83D", 500_000)]
    public void ATokenOfMegabytesIsRead(string piece, int length)
    {
        string token = string.Concat(Enumerable.Repeat(piece, length));

        var read = Corpus.Extractor.Extract(new ReportText("", token + " Five people were killed.", "en"));

        Assert.All(read.Figures, f => Assert.True(f.Evidence.End <= token.Length + 30));
    }

    [Fact]
    public void ASentenceToldThousandsOfTimesIsRead()
    {
        const int Times = 25_000;
        string text = string.Concat(Enumerable.Repeat("killed five people and wounded 12 others ", Times));

        var read = Corpus.Extractor.Extract(new ReportText("", text, "en"));

        Assert.True(read.Figures.Count > Times);
    }

    /// <summary>Teasers and titles are cut anywhere: wherever a text ends, it is read to its end.</summary>
    [Fact]
    public void ATextMayEndBehindAnyWord()
    {
        foreach (var sentence in Corpus.Sentences())
            for (var end = sentence.Text.IndexOf(' '); end > 0; end = sentence.Text.IndexOf(' ', end + 1))
                Assert.NotNull(Corpus.Extractor.Extract(new ReportText("", sentence.Text[..end], sentence.Language)));
    }

    [Theory]
    [InlineData("Five people were killed in the city of Lebanon")]
    [InlineData("Five were killed three days after")]
    [InlineData("The attack came less than a week after")]
    [InlineData("Five people were killed: 28 of")]
    [InlineData("The death")]
    public void WhatWasCutOffIsNoFault(string text) => Assert.NotNull(Corpus.Extractor.Extract(new ReportText("", text, "en")));

    private static void ForAll(Func<ReportText, Extraction, bool> holds) =>
        Prop.ForAll(HostileTexts.Reports(), text => holds(text, Corpus.Extractor.Extract(text))).Check(Endless.Inputs(Texts, MostPieces));

    private static bool IsHonest(string full, Evidence e) =>
        e.Start >= 0 && e.Start < e.End && e.End <= full.Length && full[e.Start..e.End] == e.Quote
        && e.SentenceStart <= e.Start && e.End <= e.SentenceEnd && full[e.SentenceStart..e.SentenceEnd] == e.Sentence;

    private static int Depth(Figure figure, Extraction read)
    {
        int depth = 0;
        for (var at = figure; at.SubsetOf is not null && depth <= read.Figures.Count; depth++)
            at = read.Figures.Single(f => f.Id == at.SubsetOf);
        return depth;
    }
}
