namespace Monitoring.Evaluating;

/// <summary>How many figures were found right, were marked, and were claimed.</summary>
/// <param name="Right">Claims that match a mark.</param>
/// <param name="Marked">Marks.</param>
/// <param name="Predicted">Claims.</param>
public readonly record struct Tally(int Right, int Marked, int Predicted)
{
    /// <summary>Share of the claims that are right, 0 to 1; 0 when nothing was claimed.</summary>
    public double Precision => Predicted > 0 ? (double)Right / Predicted : 0;

    /// <summary>Share of the marks that were found, 0 to 1; 0 when nothing was marked.</summary>
    public double Recall => Marked > 0 ? (double)Right / Marked : 0;

    /// <summary>Harmonic mean of both, 0 to 1; 1 when nothing was marked and nothing claimed.</summary>
    public double F1 => Marked + Predicted > 0 ? 2.0 * Right / (Marked + Predicted) : 1;

    /// <summary>Both tallies together.</summary>
    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Marked + b.Marked, a.Predicted + b.Predicted);

    /// <summary>Both tallies together.</summary>
    public static Tally Add(Tally a, Tally b) => a + b;
}
