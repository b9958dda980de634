using System.Reflection;
using Monitoring.Exporting;
using Monitoring.Extracting;
using Monitoring.Tests.Alerting;
using Monitoring.Tests.Comparing;
using Monitoring.Tests.Exporting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Extracting;

/// <summary>The 36 traps of those who count casualties, and the tests that hold each of them.</summary>
public class DomainTrapTable
{
    /// <summary>How many traps there are.</summary>
    private const int Traps = 36;

    /// <summary>Trap, test class, test; a name that ends in * stands for all tests that begin so.</summary>
    private static readonly (int Trap, Type Class, string Test)[] Rows =
    [
        (1, typeof(IncidentRegisterTests), nameof(IncidentRegisterTests.APaperThatRepeatsItsSourceChangesNothing)),
        (2, typeof(ExportTests), nameof(ExportTests.TheSumOverAdditiveFiguresLiesWithinTheIncidentsRanges)),
        (2, typeof(DomainTrapTests), "Trap02*"),
        (3, typeof(DomainTrapTests), "Trap03*"),
        (4, typeof(DomainTrapTests), "Trap04*"),
        (5, typeof(DomainTrapTests), "Trap05*"),
        (6, typeof(DomainTrapTests), "Trap06*"),
        (7, typeof(DomainTrapTests), "Trap07*"),
        (8, typeof(DomainTrapTests), "Trap08*"),
        (9, typeof(DomainTrapTests), "Trap09*"),
        (10, typeof(DomainTrapTests), "Trap10*"),
        (11, typeof(DomainTrapTests), "Trap11*"),
        (12, typeof(DomainTrapTests), "Trap12*"),
        (13, typeof(IncidentRegisterTests), nameof(IncidentRegisterTests.ARaisedTollIsAnEditAndAReply)),
        (13, typeof(IncidentRegisterTests), nameof(IncidentRegisterTests.ALoweredTollAlwaysGetsAReply)),
        (13, typeof(MentionFinderTests), nameof(MentionFinderTests.AnotherOriginThatCountsFewerKeepsItsClaim)),
        (14, typeof(DomainTrapTests), "Trap14*"),
        (15, typeof(ArticleComparerTests), nameof(ArticleComparerTests.TheDifferenceSaysWhatCameWentAndChanged)),
        (15, typeof(ArticleComparerTests), nameof(ArticleComparerTests.AParagraphThatMovedIsNoChange)),
        (16, typeof(DomainTrapTests), "Trap16*"),
        (17, typeof(DomainTrapTests), "Trap17*"),
        (18, typeof(DomainTrapTests), "Trap18*"),
        (19, typeof(DomainTrapTests), "Trap19*"),
        (20, typeof(DomainTrapTests), "Trap20*"),
        (21, typeof(DomainTrapTests), "Trap21*"),
        (22, typeof(DomainTrapTests), "Trap22*"),
        (23, typeof(DomainTrapTests), "Trap23*"),
        (24, typeof(DomainTrapTests), "Trap24*"),
        (25, typeof(ArabicTrapTests), "Trap25*"),
        (26, typeof(DomainTrapTests), "Trap26*"),
        (27, typeof(DomainTrapTests), "Trap27*"),
        (28, typeof(GoldenSymmetryTests), nameof(GoldenSymmetryTests.WhoeverDidItThePostsAreTheSame)),
        (29, typeof(DomainTrapTests), "Trap29*"),
        (30, typeof(DomainTrapTests), "Trap30*"),
        (31, typeof(DomainTrapTests), "Trap31*"),
        (32, typeof(DomainTrapTests), "Trap32*"),
        (33, typeof(DomainTrapTests), "Trap33*"),
        (34, typeof(DomainTrapTests), "Trap34*"),
        (35, typeof(DomainTrapTable), nameof(Trap35OneReportsNumberIsNeverGivenOutAsAnAnalystsBestEstimate)),
        (36, typeof(DomainTrapTable), nameof(Trap36CiviliansFightersAndTheInjuredStayApart)),
    ];

    [Fact]
    public void EveryTrapHasATestThatExists()
    {
        Assert.Equal(Enumerable.Range(1, Traps), Rows.Select(row => row.Trap).Distinct());
        Assert.All(Rows, row => Assert.Contains(Tests(row.Class), name => row.Test.EndsWith('*') ? name.StartsWith(row.Test[..^1], StringComparison.Ordinal) : name == row.Test));
    }

    /// <summary>Analysts' columns (UCDP's best, low and high; ACLED's fatalities) are filled from one report by nobody.</summary>
    [Fact]
    public void Trap35OneReportsNumberIsNeverGivenOutAsAnAnalystsBestEstimate()
    {
        string[] analysts = ["best", "low", "high", "fatalities", "deathsCivilians", "geoPrecision"];

        Assert.DoesNotContain(typeof(FigureRow).GetProperties().Concat(typeof(IncidentRow).GetProperties()), column => analysts.Contains(column.Name, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Trap36CiviliansFightersAndTheInjuredStayApart()
    {
        var figures = Corpus.Extractor.Extract(new ReportText("", "The raid killed five civilians and three soldiers and injured nine people.", "en")).Figures;

        Assert.Equal(
            [(Measure.Killed, VictimGroup.Civilians, 5L), (Measure.Killed, VictimGroup.GovernmentForces, 3), (Measure.Injured, VictimGroup.People, 9)],
            figures.Select(f => (f.Measure, f.Group!.Value, f.Count!.Value)));
        Assert.Contains(typeof(FigureRow).GetProperties(), column => column.Name == nameof(FigureRow.Group));
    }

    private static IEnumerable<string> Tests(Type type) =>
        type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>(inherit: true).Any()).Select(method => method.Name);
}
