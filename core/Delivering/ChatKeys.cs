using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>A chat as part of blob names: its number, or its name in lower case without <c>@</c> (names know no case; numbers and names cannot meet).</summary>
internal static class ChatKeys
{
    internal static string Of(string chat)
    {
        var key = chat.StartsWith('@') ? chat[1..].ToLowerInvariant() : chat;
        BlobNames.Check(key);
        return key;
    }
}
