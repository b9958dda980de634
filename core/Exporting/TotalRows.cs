using Monitoring.Alerting.Totals;
using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Exporting;

/// <summary>Makes rows from the editions of totals. Pure.</summary>
internal static class TotalRows
{
    /// <summary>The figures of one edition; of one that a person corrected, those that were wrong.</summary>
    /// <param name="told">The series.</param>
    /// <param name="edition">One of its editions.</param>
    public static IEnumerable<FigureRow> Of(ToldSeries told, TotalEdition edition)
    {
        var right = Right(told.Series, edition);
        var kept = right?.Total.Figures.Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        return edition.Total.Figures.Where(figure => kept is null || !kept.Contains(figure.Id)).Select(figure => Row(told, edition, figure, right));
    }

    /// <summary>A later edition takes the place of an earlier one; their difference says nothing.</summary>
    private static FigureRow Row(ToldSeries told, TotalEdition edition, Figure figure, TotalEdition? right)
    {
        var later = right ?? (Status(told.Series, edition) == ClaimStatus.Superseded ? Later(told.Series, edition) : null);
        var same = later?.Total.Figures.FirstOrDefault(other => other.Measure == figure.Measure && other.Group == figure.Group && other.SubsetOf is null == figure.SubsetOf is null);
        return Rows.Row((edition.Report, edition.Version), figure, edition.Total.Origin, edition.Publisher, edition.Url, edition.ReadAt) with
        {
            Language = edition.Language,
            Status = Rows.Code(Status(told.Series, edition)),
            SupersededBy = same is null ? null : Rows.Id(later!.Report, later.Version, same.Id), // same is of later
            MessageUrl = Rows.MessageUrl(told.Telling),
            PublishedAt = edition.PublishedAt is { } at ? ExportSource.Instant(at) : null,
        };
    }

    private static ClaimStatus Status(TotalSeries series, TotalEdition edition) => edition switch
    {
        { Rejected: true } => ClaimStatus.Rejected,
        { End.Fate: EditionFate.Misread } => ClaimStatus.Misread,
        { End.Fate: EditionFate.Withdrawn } => ClaimStatus.Withdrawn,
        _ => Later(series, edition) is null ? ClaimStatus.Current : ClaimStatus.Superseded,
    };

    private static TotalEdition? Later(TotalSeries series, TotalEdition edition) =>
        series.Editions.SkipWhile(known => !ReferenceEquals(known, edition)).Skip(1).FirstOrDefault(later => later is { Rejected: false, End: null });

    /// <summary>What a person put in the place of a misread edition; null when nobody did.</summary>
    private static TotalEdition? Right(TotalSeries series, TotalEdition edition) => edition.End is not { Fate: EditionFate.Misread } end
        ? null
        : series.Editions.FirstOrDefault(other => other.CorrectedAt == end.At && other.Report == edition.Report && other.Version == edition.Version);
}
