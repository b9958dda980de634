using Monitoring.Extracting;

namespace Monitoring.Evaluating.Seasons;

/// <summary>
/// What each origin has said of each event, by the texts alone, and which reports change it: the standard is a careful person who reads
/// every report in the order in which they come.
/// </summary>
/// <remarks>
/// The generator keeps an account of its own while it draws (<see cref="SeasonReport.Drawn"/>). It is left as it is, since the draws hang on
/// it, but it counts otherwise than a reader in five cases, which the texts of the reports show:
/// "the Observatory reported 2 children killed" in a paper, then "7 civilians were killed" by the Observatory: the toll that readers were
/// told has moved, as it has when the Observatory itself told of the children first;
/// "several fighters" by an origin, "SOHR reported 14 fighters killed" in a paper, then "the death toll rose to 15": it rose, from 14;
/// "1 civilian died of wounds" by an origin whose count is one below the others': somebody died, whatever the generator's floor of one makes of the sum;
/// "5 civilians were killed" by an origin that speaks late, then "1 civilian died of wounds" by it: whether the five count him already its words do not say;
/// "several civilians", "3 children were killed", "17 civilians were killed": the 17 are those who were several, and whoever counts what was
/// vague states no change.
/// </remarks>
internal sealed class SeasonStatements
{
    private readonly Dictionary<(int Event, string Origin), Account> _accounts = [];

    /// <summary>Enters one report, in the order of reading.</summary>
    /// <param name="source">Who wrote it.</param>
    /// <param name="order">What was ordered of the pen.</param>
    /// <param name="step">Which toll of the event it tells.</param>
    /// <param name="killed">The figure that it states.</param>
    /// <returns>The changes of the origin's toll that it is the first to state.</returns>
    public IReadOnlyList<SeasonChange> Add(SeasonSource source, SeasonPen.Order order, int step, Figure killed)
    {
        var key = (order.Event.Number, source.Origin);
        var wounds = order.Kind == "wounds";
        if (!_accounts.TryGetValue(key, out var known))
        {
            _accounts.Add(key, new Account(order.Partial ? -1 : step, 0, wounds ? null : killed.Count));
            return [];
        }

        if (order.Partial || killed.Cls == FigureClass.V)
        {
            _accounts[key] = known with { Step = order.Partial ? known.Step : Math.Max(known.Step, step) };
            return [];
        }

        // A paper that repeats an older toll of its origin says nothing new, unless nobody had counted yet.
        if (wounds ? step <= known.Moved : step <= known.Step && source.Cites is not null && known.Said is not null)
            return [];
        var said = wounds ? known.Said + killed.Count : killed.Count;
        var moves = wounds || (known.Said is not null && known.Said != said);
        _accounts[key] = new Account(Math.Max(known.Step, step), moves ? step : known.Moved, said);
        return moves ? [new SeasonChange(key.Number, key.Origin, killed.Count!.Value)] : []; // vague ones have returned
    }

    /// <param name="Step">The newest toll that the origin told; -1: a part of the first one.</param>
    /// <param name="Moved">The newest one to which its toll was seen to move; 0: it has not moved.</param>
    /// <param name="Said">What it counts; null: it is vague.</param>
    private sealed record Account(int Step, int Moved, long? Said);
}
