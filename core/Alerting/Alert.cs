using System.Globalization;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>What an alert is about.</summary>
public enum AlertKind { Incident, Total, RoundUp, Notice, Digest, Correction, Operators }

/// <summary>What is done in the chat.</summary>
public enum PostAction { Post, Edit, Reply }

/// <summary>
/// One thing to be told in one chat: the unit of the outbox. Delivered exactly as written; only its own marks change.
/// </summary>
public sealed record Alert : Storing.IStoredRecord
{
    /// <summary>Version of this record's form; a newer one than the program knows is refused.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Hash of subject, revision, kind and action: the same alert has the same id wherever it is computed.</summary>
    public required string Id { get; init; }

    /// <summary>The chat, numeric or <c>@name</c>.</summary>
    public required string Chat { get; init; }

    /// <summary>What it is about.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>Post, edit or reply.</summary>
    public required PostAction Action { get; init; }

    /// <summary>
    /// Name of the blob that this tells of (an incident, a series of totals, a digest, a notice): it holds the
    /// pending alerts and the message ids under <c>telling</c>. An edit or reply goes to the messages found there.
    /// </summary>
    public required string Subject { get; init; }

    /// <summary>
    /// Id of the alert whose messages this shows anew, be they a reply; an edit does nothing where there are none, a post is posted. Null: the post of the
    /// subject.
    /// </summary>
    public string? Amends { get; init; }

    /// <summary>Revision of the subject that this tells; of several pending edits of one subject only the highest is sent.</summary>
    public required int Revision { get; init; }

    /// <summary>Telegram HTML, one string a message; only digests and round-ups have more than one.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>Sends without sound.</summary>
    public bool Silent { get; init; }

    /// <summary>Buttons under the last part (operators' chat).</summary>
    public IReadOnlyList<AlertButton> Buttons { get; init; } = [];

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not to be sent earlier; null: at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>True when a sender may be sending it at this moment.</summary>
    /// <param name="now">The moment.</param>
    public bool IsDue(DateTimeOffset now) => NotBefore is not { } time || time <= now;

    /// <summary>A post that is told in other words before it was marked as sent: an edit of it should it go out at that moment.</summary>
    /// <param name="revision">Revision of the subject that it tells now.</param>
    /// <param name="parts">The other words.</param>
    public Alert Reworded(int revision, IReadOnlyList<string> parts) => this with { Id = IdAt(revision), Amends = Amends ?? Id, Revision = revision, Parts = parts };

    /// <summary>The edit of a post that is taken back before it was marked as sent: it does nothing unless the post went out at that moment.</summary>
    /// <param name="revision">Revision of the subject that takes it back.</param>
    /// <param name="parts">What the post becomes.</param>
    /// <param name="now">When it is taken back.</param>
    public Alert TakenBack(int revision, IReadOnlyList<string> parts, DateTimeOffset now) => this with
    {
        Id = IdAt(revision),
        Action = PostAction.Edit,
        Amends = Amends ?? Id,
        Revision = revision,
        Parts = parts,
        Silent = true,
        CreatedAt = now,
        NotBefore = null,
    };

    private string IdAt(int revision) => StableId.Of(Id, revision.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A button under a message.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Callback">What the bot receives, at most 64 bytes.</param>
public sealed record AlertButton(string Text, string Callback);

/// <summary>What a subject's blob remembers about its telling. The blob's JSON has it under <c>telling</c>.</summary>
/// <param name="Pending">Alerts decided and not yet marked as sent, oldest first.</param>
/// <param name="Messages">Messages that stand in chats, by chat and part.</param>
public sealed record Telling(IReadOnlyList<Alert> Pending, IReadOnlyList<SentMessage> Messages)
{
    /// <summary>Nothing pending, nothing sent.</summary>
    public static Telling None { get; } = new([], []);
}

/// <summary>A message that stands in a chat.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="AlertId">The alert that it shows now.</param>
/// <param name="Action">How it came there: a post (which edits change) or a reply.</param>
/// <param name="Part">From 0.</param>
/// <param name="MessageId">Telegram's id.</param>
/// <param name="Revision">Revision of the subject that it shows.</param>
/// <param name="SentAt">When.</param>
/// <param name="Sound">Whether it was sent with sound.</param>
public sealed record SentMessage(string Chat, string AlertId, PostAction Action, int Part, int MessageId, int Revision, DateTimeOffset SentAt, bool Sound)
{
    /// <summary>True for a question to operators: no reader has it.</summary>
    public bool ForOperators { get; init; }
}
