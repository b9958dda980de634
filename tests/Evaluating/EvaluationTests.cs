using Monitoring.Evaluating;
using Monitoring.Extracting;

namespace Monitoring.Tests.Evaluating;

public class EvaluationTests
{
    private const string Gold = """{"id":"a","title":"","text":"At least three people were killed and a child was hurt.","figures":[{"n":1,"quote":"At least three people","cls":"N","measure":"killed","count":3,"min":3,"max":null,"qualifier":"atLeast","group":"people","belligerents":[],"means":[],"places":[],"start":null,"end":null,"scope":"event","source":null,"subsetOf":null,"restates":null},{"n":2,"quote":"a child","cls":"A","measure":"injured","count":1,"min":1,"max":1,"qualifier":"exact","group":"children","belligerents":[],"means":[],"places":[],"start":null,"end":null,"scope":"event","source":null,"subsetOf":null,"restates":null}]}""";

    [SkippableTheory]
    [InlineData("gold/seeds.jsonl", 1)]
    [InlineData("gold/en-dev.jsonl", 2)]
    [InlineData("gold/ar-dev.jsonl", 3)]
    public async Task FigureScoresEqualThoseOfTheReferenceScorer(string name, int seed)
    {
        string gold = MarkedTexts.Require(name);
        string[] marked = await File.ReadAllLinesAsync(gold);
        var predicted = FaultyReader.Read(marked, seed);

        var result = Evaluation.Run(marked, predicted);

        Assert.Equal(await PythonScorer.RunAsync("gold/score.py", gold, predicted, "--misses", "200"), result.ToText(200));
        Assert.Equal(await PythonScorer.RunAsync("gold/score.py", gold, predicted, "--json"), result.ToJson() + "\n");
    }

    [SkippableFact]
    public async Task TotalScoresEqualThoseOfTheReferenceScorer()
    {
        string gold = MarkedTexts.Require("gold/wad-dev.jsonl");
        string[] marked = await File.ReadAllLinesAsync(gold);
        var predicted = FaultyReader.Read(marked, 4);

        var result = Evaluation.Run(marked, predicted);

        Assert.Equal(await PythonScorer.RunAsync("gold/score_totals.py", gold, predicted, "--misses", "200"), result.ToText(200));
        Assert.Equal(await PythonScorer.RunAsync("gold/score_totals.py", gold, predicted, "--json"), result.ToJson() + "\n");
    }

    [Fact]
    public void WhatTheGoldMarksDecidesWhatIsScored()
    {
        Assert.IsType<FigureScores>(Evaluation.Run([Gold], Array.Empty<string>()));
        Assert.IsType<TotalScores>(Evaluation.Run(["""{"id":"b","text":"Two died.","killed":2,"injured":null}"""], Array.Empty<string>()));
    }

    [Fact]
    public void TheExtractorNeverSeesTheAnswers()
    {
        ReportText? seen = null;

        Evaluation.Run([Gold], text =>
        {
            seen = text;
            return new Extraction("en", [], new Dictionary<Measure, CountRange>());
        });

        Assert.Equal(new ReportText("", "At least three people were killed and a child was hurt."), seen);
    }

    [Fact]
    public void AQuoteThatTheTextDoesNotHoldAtItsOffsetsMatchesNothing()
    {
        const string claim = """{"id":"a","figures":[{"id":"f1","cls":"N","measure":"killed","count":3,"group":"people","evidence":{"quote":"THREE people","start":11,"end":23}}]}""";

        var scores = Assert.IsType<FigureScores>(Evaluation.Run([Gold], [claim]));

        Assert.Equal(0, scores["number all"].Pooled.Right);
        Assert.Equal("THREE people", Assert.Single(scores.Spurious).Quote);
    }

    [Fact]
    public void GoldThatCannotBeReadIsReportedWithItsLine()
    {
        var thrown = Assert.Throws<DataFileException>(() => Evaluation.Run([Gold, "{\"id\":3}"], Array.Empty<string>()));

        Assert.Equal(2, Assert.Single(thrown.Faults).Line);
    }
}
