using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A chat by identifier or by <c>@name</c>.</summary>
[JsonConverter(typeof(ChatIdConverter))]
public class ChatId : IEquatable<ChatId>
{
    public ChatId(long identifier) => Identifier = identifier;

    public ChatId(string username)
    {
        ArgumentNullException.ThrowIfNull(username);
        if (username.Length > 1 && username[0] == '@')
            Username = username;
        else if (long.TryParse(username, NumberStyles.Integer, CultureInfo.InvariantCulture, out var identifier))
            Identifier = identifier;
        else
            throw new ArgumentException("Username value should be Identifier or Username that starts with @", nameof(username));
    }

    public long? Identifier { get; }

    public string? Username { get; }

    public static implicit operator ChatId(long identifier) => new(identifier);

    public static implicit operator ChatId(string username) => new(username);

    [return: NotNullIfNotNull(nameof(user))]
    public static implicit operator ChatId?(User? user) => user is null ? null : new ChatId(user.Id);

    [return: NotNullIfNotNull(nameof(chat))]
    public static implicit operator ChatId?(Chat? chat) => chat is null ? null : new ChatId(chat.Id);

    public static bool operator ==(ChatId? obj1, ChatId? obj2) => obj1 is null ? obj2 is null : obj1.Equals(obj2);

    public static bool operator !=(ChatId obj1, ChatId obj2) => !(obj1 == obj2);

    public bool Equals(ChatId? other) =>
        other is not null && Identifier == other.Identifier && string.Equals(Username, other.Username, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj switch
    {
        ChatId chat => Equals(chat),
        null => false,
        _ => ToString().Equals(obj.ToString(), StringComparison.Ordinal),
    };

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    public override string ToString() => Username ?? Identifier?.ToString(CultureInfo.InvariantCulture) ?? "";
}
