using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Says in a few words what changed; empty for what needs no words.</summary>
internal sealed class ChangeWords(Wording words)
{
    /// <summary><c>raised from at least 6</c>.</summary>
    public Html Say(FigureChange change) => change switch
    {
        FigureChange.Raised { Before: { } before } => words.Phrases.Fill("change.raised", ("before", Number(before))),
        FigureChange.Raised raised => words.Phrases.Fill("change.raised.new", ("after", words.Toll([raised.After with { SubsetOf = null }]))),
        FigureChange.Lowered lowered => words.Phrases.Fill("change.lowered", ("before", Number(lowered.Before))),
        FigureChange.Refined { Before: { } before } refined => words.Phrases.Fill("change.refined", ("after", words.Who(refined.After)), ("before", words.Who(before))),
        FigureChange.Refined refined => words.Phrases.Fill("change.refined.new", ("after", words.Toll([refined.After with { SubsetOf = null }]))),
        FigureChange.PartMoved { After: { } after } => words.Phrases.Fill("change.part", ("after", words.Who(after))),
        FigureChange.PartMoved => words.Phrases.Fill("change.part.gone"),
        FigureChange.DiedOfWounds died => words.Phrases.Counted("change.wounds", died.Count, ("n", Html.Text(words.Phrases.Number(died.Count))), ("source", Html.Text(died.Origin))),
        FigureChange.Withdrawn gone => words.Phrases.Fill("change.withdrawn", ("before", words.Toll([gone.Before with { SubsetOf = null }])), ("source", Html.Text(gone.Origin))),
        FigureChange.AlsoReportedBy also => words.Phrases.Fill("change.also", ("source", Html.Text(also.Origin))),
        FigureChange.CorrectedByUs => words.Phrases.Fill("change.corrected"),
        _ => Html.Empty,
    };

    private Html Number(Extracting.Figure figure) => figure.Measure == Extracting.Measure.Killed ? words.Number(figure) : words.Toll([figure with { SubsetOf = null }]);
}
