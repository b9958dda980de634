using Monitoring.Delivering;

namespace Monitoring.Operating.Causes;

/// <summary>What changed since the operators were last told. A pure function: the same standing gives the same notices.</summary>
/// <param name="Open">Causes that last.</param>
/// <param name="Begun">Causes to be told now.</param>
/// <param name="Over">Causes whose end is to be told now.</param>
public sealed record CauseReview(IReadOnlyList<Cause> Open, IReadOnlyList<Cause> Begun, IReadOnlyList<Cause> Over)
{
    /// <summary>A source is told of after this many failures in a row: single failures are the web's weather. Three, as peers do.</summary>
    public const int TriesBeforeTold = 3;

    /// <summary>This many sources with one reason are one cause.</summary>
    public const int Many = 3;

    /// <summary>Dead alerts older than this are no news, and blobs that still cannot be read are told again.</summary>
    private static readonly TimeSpan DeadFresh = TimeSpan.FromHours(24);

    /// <summary>Compares what is wrong now with what was told.</summary>
    public static CauseReview Of(Standing now, IReadOnlyList<Cause> known)
    {
        var open = new List<Cause>();
        var begun = new List<Cause>();
        var over = new List<Cause>();
        var failing = Failing(now);
        foreach (var cause in known)
        {
            if (Lasts(cause, failing, now))
                open.Add(cause);
            else if (cause.Kind is not (CauseKind.Dead or CauseKind.Blobs))
                over.Add(cause);
        }
        var told = open.SelectMany(cause => cause.Members).ToHashSet(StringComparer.Ordinal);
        foreach (var cause in Found(failing, told, open).Concat(Chats(now)).Concat(Blobs(now, told)).Where(cause => open.All(one => one.Key != cause.Key)))
        {
            begun.Add(cause);
            open.Add(cause);
        }
        // Those that a new cause of many takes over are neither told again nor told as over.
        return new CauseReview([.. open.Where(cause => !IsTakenOver(cause, begun))], begun, over);
    }

    private static Dictionary<string, (string Problem, DateTimeOffset Since, int Tries)> Failing(Standing now) => now.Sources
        .Select(one => (one.Source.Id, Trouble: SourceTrouble.Of(one.State, now.At)))
        .Where(one => one.Trouble is not null)
        .ToDictionary(one => one.Id, one => (one.Trouble!.Problem, one.Trouble.Since, one.Trouble.Tries), StringComparer.Ordinal);

    private static bool Lasts(Cause cause, Dictionary<string, (string Problem, DateTimeOffset Since, int Tries)> failing, Standing now) => cause.Kind switch
    {
        CauseKind.Source or CauseKind.ManySources => cause.Members.Any(failing.ContainsKey),
        CauseKind.Chat => now.Chats.Any(chat => chat.Chat == cause.Subject && chat.Stop is not null),
        _ => now.At - cause.Since < DeadFresh,
    };

    private static IEnumerable<Cause> Found(
        Dictionary<string, (string Problem, DateTimeOffset Since, int Tries)> failing, HashSet<string> told, IReadOnlyList<Cause> open)
    {
        foreach (var group in failing.Where(one => one.Value.Tries >= TriesBeforeTold).GroupBy(one => one.Value.Problem, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // Sources that are about to be told for the same reason belong to the cause already.
            var alike = failing.Where(one => one.Value.Problem == group.Key && one.Value.Tries > 1).Select(one => one.Key).Order(StringComparer.Ordinal).ToArray();
            if (open.Any(cause => cause.Kind == CauseKind.ManySources && cause.Problem == group.Key))
                continue;
            if (alike.Length >= Many)
            {
                yield return new Cause(CauseKind.ManySources, "sources", group.Key, alike.Min(id => failing[id].Since), alike);
                continue;
            }
            foreach (var (id, failure) in group.Where(one => !told.Contains(one.Key)))
                yield return new Cause(CauseKind.Source, id, failure.Problem, failure.Since, [id]);
        }
    }

    private static IEnumerable<Cause> Chats(Standing now)
    {
        foreach (var chat in now.Chats)
        {
            if (chat.Stop is { } stop)
                yield return new Cause(CauseKind.Chat, chat.Chat, stop.Problem.ToString(), stop.Since, []);
            foreach (var group in chat.Dead.Where(letter => now.At - letter.At < DeadFresh).GroupBy(letter => letter.Problem))
                yield return new Cause(CauseKind.Dead, chat.Chat, group.Key.ToString(), group.Min(letter => letter.At), []);
        }
    }

    // Dated by the day: looked at again, the same blobs are the same cause.
    private static IEnumerable<Cause> Blobs(Standing now, HashSet<string> told)
    {
        var day = new DateTimeOffset(now.At.UtcDateTime.Date, TimeSpan.Zero);
        // A chat whose state cannot be read is a cause of its own.
        var states = now.Chats.Where(chat => chat.Stop is { Problem: DeliveryProblem.StateUnreadable }).Select(chat => ChatState.BlobName(chat.Chat)).ToHashSet(StringComparer.Ordinal);
        foreach (var group in now.Unreadable.Where(blob => !told.Contains(blob.Name) && !states.Contains(blob.Name)).GroupBy(blob => blob.Problem))
        {
            string[] names = [.. group.Select(blob => blob.Name)];
            yield return new Cause(CauseKind.Blobs, names[0], group.Key.ToString(), day, names);
        }
    }

    private static bool IsTakenOver(Cause cause, List<Cause> begun) => cause.Kind == CauseKind.Source
        && begun.Any(many => many.Kind == CauseKind.ManySources && cause.Members.All(many.Members.Contains));
}
