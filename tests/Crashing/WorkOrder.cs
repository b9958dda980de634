using System.Text.Json;

namespace Monitoring.Tests.Crashing;

/// <summary>What a worker process is to do.</summary>
/// <param name="Store">Folder, or connection string of Azurite.</param>
/// <param name="Container">Blob container; the queues are named after it.</param>
/// <param name="Start">The feed that is watched.</param>
/// <param name="Telegram">The emulator.</param>
/// <param name="Bot">Number in its token: tells workers apart in the emulator.</param>
internal sealed record WorkOrder(string Store, string Container, Uri Start, Uri Telegram, int Bot)
{
    /// <summary>Where it dies; null: it lives to the end.</summary>
    public Boundary? Boundary { get; init; }

    /// <summary>Its whole token; null: one of no meaning.</summary>
    public string? Token { get; init; }

    /// <summary>File that takes all that can be heard in the process; null: nobody listens.</summary>
    public string? Overheard { get; init; }

    /// <summary>Whether another works at the same time: it says that it is ready, waits for a line before it begins, and is slow to take the other for dead.</summary>
    public bool WorksBesideAnother { get; init; }

    /// <summary>True for Azurite: the functions and their queues do the work, as in Azure; else the command line's walk.</summary>
    public bool IsAzure => Store.Contains("BlobEndpoint=", StringComparison.Ordinal);

    /// <summary>Where it sends, and as whom.</summary>
    internal TelegramSettings TelegramSettings => new() { Token = new Secret(Token ?? $"{Bot}:worker"), BaseUrl = Telegram };

    internal static WorkOrder Parse(string json) => JsonSerializer.Deserialize<WorkOrder>(json)!;

    internal string ToJson() => JsonSerializer.Serialize(this);
}

/// <summary>A step of the commit order at which a process dies.</summary>
/// <param name="Name">The boundary as people say it.</param>
/// <param name="Step"><c>put</c>, <c>delete</c>, <c>queue</c> or <c>send</c>.</param>
/// <param name="Prefix">First letters of the blob's or queue's name; of nothing for a send.</param>
/// <param name="Time">The how manieth of its kind, from 1.</param>
/// <param name="Before">Before it is done, or right after.</param>
internal sealed record Boundary(string Name, string Step, string Prefix, int Time, bool Before)
{
    public override string ToString() => Name;
}
