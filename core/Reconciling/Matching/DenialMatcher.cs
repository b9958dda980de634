using System.Globalization;
using Monitoring.Extracting;

namespace Monitoring.Reconciling.Matching;

/// <summary>
/// Finds the incident that a denial is of: the same town, the same day, a party that stands accused, a weapon that does not differ. A denial
/// that fits two incidents, or none, is of none: what nobody is accused of need not be denied in a post. Pure.
/// </summary>
/// <param name="names">Spellings of places.</param>
internal sealed class DenialMatcher(PlaceNames names)
{
    /// <summary>So many days behind the attack a denial without a day may follow. The design's choice.</summary>
    public const int LatestDays = 3;

    /// <summary>The one incident that fits, and by what; null when none does, or several do.</summary>
    /// <param name="denial">The denial.</param>
    /// <param name="reportDay">Day of its report.</param>
    /// <param name="open">Open incidents around it.</param>
    public (OpenEntry Entry, string Why)? Of(Denial denial, DateOnly reportDay, IEnumerable<OpenEntry> open)
    {
        var fitting = open.Select(entry => (Entry: entry, Why: Why(denial, reportDay, entry))).Where(one => one.Why is not null).Take(2).ToArray();
        return fitting is [var one] ? (one.Entry, one.Why!) : null; // filtered above
    }

    private string? Why(Denial denial, DateOnly reportDay, OpenEntry entry)
    {
        var place = denial.Places.Where(IsFine).FirstOrDefault(place => entry.Places.Any(known => IsFine(known) && IsSame(place, known)));
        var party = denial.Belligerents.FirstOrDefault(party => entry.Belligerents.Contains(party, StringComparer.Ordinal));
        if (place is null || party is null || Day(denial, reportDay, entry) is not { } day)
            return null;
        var means = denial.Means.Where(entry.Means.Contains).ToArray();
        if (denial.Means.Count > 0 && entry.Means.Count > 0 && means.Length == 0)
            return null;
        return string.Join(", ", [place.Text, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), party, .. means.Select(one => one.ToString())]);
    }

    /// <summary>The day that both mean; null when the days differ or the denial comes too late or too early.</summary>
    private static DateOnly? Day(Denial denial, DateOnly reportDay, OpenEntry entry)
    {
        var (first, last) = (entry.Start ?? entry.ReportDay.AddDays(-1), entry.End ?? entry.Start ?? entry.ReportDay);
        if (denial.Day is { } day)
            return (day >= first && day <= last) || entry.OtherDays.Contains(day) ? day : null;
        return reportDay >= first && reportDay.DayNumber - last.DayNumber <= LatestDays ? last : null;
    }

    /// <summary>A town or finer: in a governorate many things happen on one day.</summary>
    private static bool IsFine(FigurePlace place) => place.Precision is null or <= PlacePrecision.Town && !place.Near;

    private bool IsSame(FigurePlace one, FigurePlace other) =>
        names.Fold(one) == names.Fold(other) && (one.Adm1 is null || other.Adm1 is null || one.Adm1 == other.Adm1);
}
