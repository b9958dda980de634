namespace Monitoring.Evaluating;

/// <summary>How often the total of one measure is the marked number.</summary>
/// <param name="Measure"><c>killed</c> or <c>injured</c>.</param>
/// <param name="Right">Documents where it is.</param>
/// <param name="Judged">Documents with a marked number.</param>
/// <param name="StatedWhereNoneMarked">Documents without a marked number for which one was stated: a warning sign, not a target.</param>
/// <param name="Unmarked">Documents without a marked number.</param>
/// <param name="Missed">The others.</param>
public sealed record TotalScore(string Measure, int Right, int Judged, int StatedWhereNoneMarked, int Unmarked, IReadOnlyList<TotalScore.Miss> Missed)
{
    /// <summary>Share right, 0 to 1; null when nothing is marked.</summary>
    public double? Exact => Judged == 0 ? null : (double)Right / Judged;

    /// <summary>A document whose total is not the marked one.</summary>
    /// <param name="Document">Its id.</param>
    /// <param name="Marked">The marked number.</param>
    /// <param name="Read">What was read, 0 for nothing.</param>
    /// <param name="Beginning">The first 220 characters of its text.</param>
    public sealed record Miss(string Document, long Marked, long Read, string Beginning);
}
