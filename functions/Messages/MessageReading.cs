namespace Monitoring.Functions.Messages;

/// <summary>What the body of a queue message came to.</summary>
/// <typeparam name="T">The message expected.</typeparam>
public abstract record MessageReading<T>
    where T : class
{
    private MessageReading()
    {
    }

    /// <summary>A message.</summary>
    /// <param name="Message">As sent.</param>
    public sealed record Read(T Message) : MessageReading<T>;

    /// <summary>Not a message of ours; trying again would change nothing.</summary>
    /// <param name="Found">One sentence: what was found, what was expected.</param>
    public sealed record Malformed(string Found) : MessageReading<T>;
}
