using Monitoring.Extracting;

namespace Monitoring;

/// <summary>Settings of a monitor, from <c>appsettings.json</c>, the environment (<c>Monitor__…</c>) and options, later ones winning.</summary>
public sealed record MonitorSettings
{
    /// <summary>Where state is kept: a folder, <c>UseDevelopmentStorage=true</c>, a connection string, or an account URL. Default: the folder <c>store</c>.</summary>
    public string Store { get; init; } = "store";

    /// <summary>Blob container that holds the state. Default <c>monitor</c>.</summary>
    public string Container { get; init; } = "monitor";

    /// <summary>Folder with sources, lexicons and gazetteer; null: the one beside the program.</summary>
    public string? Data { get; init; }

    /// <summary>Address or page at which site owners reach whoever runs this bot; part of the User-Agent. Null: not stated.</summary>
    public string? Contact { get; init; }

    /// <summary>Address below which anybody finds the public pages, https: posts link to them. Null: posts have no such links.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Telegram.</summary>
    public TelegramSettings Telegram { get; init; } = new();

    /// <summary>Chats that read; each gets what its policy lets through.</summary>
    public IReadOnlyList<ChatSettings> Chats { get; init; } = [];

    /// <summary>The forum topic of a chat; null for none.</summary>
    public int? TopicOf(string chat) => Chats.FirstOrDefault(known => string.Equals(known.Id, chat, StringComparison.Ordinal))?.Topic;
}

/// <summary>How Telegram is reached.</summary>
public sealed record TelegramSettings
{
    /// <summary>The bot's token; null when only the console is used.</summary>
    public Secret? Token { get; init; }

    /// <summary>Bot API server; null: Telegram's own.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Chat that gets notices, approvals and the morning report; null: notices go to the log only.</summary>
    public string? OperatorChatId { get; init; }

    /// <summary>Secret that Telegram sends with webhook calls; null: no webhook.</summary>
    public Secret? WebhookSecret { get; init; }
}

/// <summary>One chat: language, what it wants, and when it may ring.</summary>
public sealed record ChatSettings
{
    /// <summary>Numeric id or <c>@name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>BCP 47 language of its posts. Default English.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The kinds that a chat may want.</summary>
    public static IReadOnlyList<string> KnownKinds { get; } = ["incident", "total", "roundUp", "notice", "digest"];

    /// <summary>Kinds wanted: <c>incident</c>, <c>total</c>, <c>roundUp</c>, <c>notice</c>, <c>digest</c>; empty: all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 countries wanted, of those that the gazetteer has; empty: all.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>First-level regions wanted, in any spelling that the gazetteer knows; empty: all. A run turns them into the gazetteer's own.</summary>
    public IReadOnlyList<string> Governorates { get; init; } = [];

    /// <summary>Measures wanted; empty: killed and injured (strikes and the rest stand inside posts only).</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Fewest people killed or injured for a post of its own. Default 1.</summary>
    public int MinimumHarmed { get; init; } = 1;

    /// <summary>Begin of the hours without sound, in Damascus time; null: none.</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <summary>End of the hours without sound.</summary>
    public TimeOnly? QuietUntil { get; init; }

    /// <summary>Time of the daily digest in Damascus. Default 07:00.</summary>
    public TimeOnly DigestAt { get; init; } = new(7, 0);

    /// <summary>Forum topic that posts go to; null: none.</summary>
    public int? Topic { get; init; }
}
