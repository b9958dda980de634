using Monitoring.Extracting;

namespace Monitoring.Reconciling;

/// <summary>What can be said about counts without inventing any.</summary>
public static class Counts
{
    /// <summary>True for harm to people, the only measures that make news of their own.</summary>
    public static bool IsHarm(this Figure figure) =>
        figure is { Measure: Measure.Killed or Measure.Injured or Measure.KilledOrInjured or Measure.Missing, Unit: FigureUnit.Persons or FigureUnit.Families };

    /// <summary>The number that stands in the text: the count, else the bound that the words set; null for a vague quantity.</summary>
    public static long? Stated(this Figure figure) =>
        figure.Cls == FigureClass.V ? null : figure.Count ?? figure.Min ?? figure.Max;

    /// <summary>Sum over figures that share nobody; null where one of them leaves it open.</summary>
    internal static long? SumOf(IReadOnlyList<Figure> figures, Func<Figure, long?> bound) =>
        figures.Any(figure => bound(figure) is null) ? null : figures.Sum(bound);

    /// <summary>Whether it tells, as a fact of its source, of harm that one attack did.</summary>
    public static bool IsEvent(this Figure figure) => figure.IsHarm() && figure.Scope == FigureScope.Event && figure.IsAsserted();

    /// <summary>True when the text asserts it: not denied, expected, projected or intended.</summary>
    public static bool IsAsserted(this Figure figure) =>
        figure.Modality is Modality.Reported or Modality.Documented or Modality.Claimed;

    /// <summary>0 civilians, 1 people of no stated status, 2 those who fight: the order in which a post names them, the same for every side.</summary>
    public static int Order(this VictimGroup? group) => group switch
    {
        VictimGroup.Civilians => 0,
        null or VictimGroup.People or VictimGroup.Mixed => 2,
        { } named => IsFighting(named) ? 3 : 1,
    };

    /// <summary>True for groups that take part in the fighting, of whichever side.</summary>
    public static bool IsFighting(VictimGroup group) => group >= VictimGroup.GovernmentForces && group != VictimGroup.Mixed;

    /// <summary>True when two groups may be the same people in other words: a status not stated fits every status.</summary>
    public static bool MayBeSame(VictimGroup? left, VictimGroup? right)
    {
        if (left == right || MayBeAnyone(left) || MayBeAnyone(right))
            return true;
        return IsFighting(left!.Value) == IsFighting(right!.Value);
    }

    /// <summary>True for children, women and the like against civilians or people: fewer of them are a part, not another count.</summary>
    public static bool IsPartOf(VictimGroup? part, VictimGroup? whole) =>
        part != whole && part.Order() == 1 && whole.Order() is (0 or 2);

    /// <summary>True when two counts are of the same people in other words: neither those who fight against others, nor children against all.</summary>
    public static bool AreComparable(VictimGroup? left, VictimGroup? right) =>
        MayBeSame(left, right) && !IsPartOf(left, right) && !IsPartOf(right, left);

    /// <summary>Distance of two stated counts, 0 (equal) to 1; null when either is vague.</summary>
    public static double? Distance(Figure left, Figure right)
    {
        if (left.Stated() is not { } one || right.Stated() is not { } other)
            return null;
        if (one == other)
            return 0;
        return (double)Math.Abs(one - other) / Math.Max(one, other);
    }

    /// <summary>True for people of no stated status.</summary>
    internal static bool MayBeAnyone(VictimGroup? group) => group is null or VictimGroup.People or VictimGroup.Mixed;
}
