using System.Collections.Concurrent;

namespace Monitoring.Storing;

/// <summary>A blob that was passed over because it cannot be read.</summary>
/// <param name="Name">The blob.</param>
/// <param name="Problem">Why.</param>
/// <param name="Found">One sentence: where, what was found, what was expected.</param>
/// <param name="At">When it was last met.</param>
public sealed record UnreadableBlob(string Name, StoreProblem Problem, string Found, DateTimeOffset At);

/// <summary>Blobs that were passed over lately, each once: what a person is told, since nothing else stops because of them.</summary>
/// <param name="time">Clock.</param>
public sealed class UnreadableBlobs(TimeProvider time)
{
    /// <summary>One that was not met for longer than this has been mended, or nothing asks for it any more. Half an hour: three sweeps.</summary>
    public static TimeSpan Remembered { get; } = TimeSpan.FromMinutes(30);

    /// <summary>More are not kept: whoever mends a thousand finds the rest.</summary>
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, UnreadableBlob> _met = new(StringComparer.Ordinal);

    /// <summary>Those met in the last half hour, by name.</summary>
    public IReadOnlyList<UnreadableBlob> Met
    {
        get
        {
            var now = time.GetUtcNow();
            return [.. _met.Values.Where(blob => (now - blob.At).Duration() <= Remembered).OrderBy(blob => blob.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>Notes one.</summary>
    public void Note(StoreException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var name = fault.Blob ?? fault.Message;
        foreach (var old in _met.Values.Where(blob => time.GetUtcNow() - blob.At > Remembered))
            _met.TryRemove(old.Name, out _);
        if (_met.Count < Most || _met.ContainsKey(name))
            _met[name] = new UnreadableBlob(name, fault.Problem, fault.Message, time.GetUtcNow());
    }
}
