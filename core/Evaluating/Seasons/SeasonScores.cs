namespace Monitoring.Evaluating.Seasons;

/// <summary>How the register did in one season.</summary>
public sealed record SeasonScores
{
    /// <summary>Seed of the season.</summary>
    public required int Seed { get; init; }

    /// <summary>Events that happened.</summary>
    public required int Events { get; init; }

    /// <summary>Reports read.</summary>
    public required int Reports { get; init; }

    /// <summary>Share of the claims put together with a claim that belong together (B-cubed precision, Bagga and Baldwin 1998).</summary>
    public required double Precision { get; init; }

    /// <summary>Share of the claims that belong together with a claim that were put together (B-cubed recall).</summary>
    public required double Recall { get; init; }

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Figures of totals found in incidents.</summary>
    public required int TotalsInIncidents { get; init; }

    /// <summary>Toll changes that an origin stated.</summary>
    public required int Changes { get; init; }

    /// <summary>Of them, shown exactly once.</summary>
    public required int ShownOnce { get; init; }

    /// <summary>Raised, lowered or died of wounds shown where no origin changed its toll.</summary>
    public required int ShownWithoutCause { get; init; }

    /// <summary>The three by the account that the generator keeps while it draws; <c>SeasonStatements</c> tells where a reader counts otherwise.</summary>
    public required (int Changes, int ShownOnce, int WithoutCause) Drawn { get; init; }

    /// <summary>Most posts and replies in one chat on one Damascus day.</summary>
    public required int BusiestDay { get; init; }

    /// <summary>Most of them with sound on one day.</summary>
    public required int MostSounds { get; init; }

    /// <summary>Committed alerts that the register did not hand out.</summary>
    public required int Lost { get; init; }

    /// <summary>Alerts handed out twice.</summary>
    public required int Doubled { get; init; }

    /// <summary>Events with more than one post.</summary>
    public required int EventsPostedTwice { get; init; }

    /// <summary>Events that are news and were told in no post, round-up or total.</summary>
    public required int EventsNotTold { get; init; }

    /// <summary>Events whose reports were all taken for another attack: the reader never learns that there were two.</summary>
    public required int EventsHidden { get; init; }
}
