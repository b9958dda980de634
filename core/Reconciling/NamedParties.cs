using System.Collections.Frozen;
using Monitoring.Extracting.Attributes;
using Monitoring.Reconciling.Matching;

namespace Monitoring.Reconciling;

/// <summary>
/// Tells parties from mere words for whoever fights: "terrorists" in the mouth of one source and "terrorist organizations" in that of
/// another name nobody who could be held against a party that a third source names, and neither do "unknown gunmen". The words are data:
/// kind <c>label</c> of <c>data/reconciling/cues.tsv</c>, each as a whole name. A group that no table knows is a party. Whichever group is
/// meant, it is no state: who says "terrorists" where another says that a state's forces did it, differs.
/// </summary>
public sealed class NamedParties
{
    /// <summary>Kind of the words for whoever fights.</summary>
    internal const string Labels = "label";

    private readonly FrozenSet<string> _labels;
    private readonly ActorTable _actors;

    private NamedParties(FrozenSet<string> labels, ActorTable actors) => (_labels, _actors) = (labels, actors);

    /// <summary>Reads the table; its faults are those of <see cref="ReportCues"/>.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    public static NamedParties Load(string dataFolder) => new(TabbedTable.Read(dataFolder, ReportCues.TableName, TabbedForm.Of(3))
        .Where(row => row.Cells[0] == Labels).Select(row => row.Cells[2]).Append(ActorTable.Unknown).ToFrozenSet(StringComparer.OrdinalIgnoreCase), ActorTable.Load(dataFolder));

    /// <summary>Those of some belligerents of a figure that are parties.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> belligerents) => belligerents.Any(_labels.Contains) ? [.. belligerents.Where(belligerent => !_labels.Contains(belligerent))] : belligerents;

    /// <summary>True when two sources cannot both be right on who did it.</summary>
    public bool Differ(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (left, right) = (Of(one), Of(other));
        return !left.MayAgree(right) || (left.Count == 0 && IsOfGroup(one) && AreStates(right)) || (right.Count == 0 && IsOfGroup(other) && AreStates(left));
    }

    private static bool IsOfGroup(IReadOnlyList<string> labels) => labels.Any(label => label != ActorTable.Unknown);

    private bool AreStates(IReadOnlyList<string> parties) => parties.Count > 0 && parties.All(party => _actors.Meant(party, null)?.Kind == ActorTable.State);
}
