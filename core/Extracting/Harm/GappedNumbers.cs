using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Numbers before which a party stands for the verb as well: "the regime killed nine, the rebels four".</summary>
internal static class GappedNumbers
{
    /// <summary>The name of a party right before a number has no more tokens.</summary>
    private const int LongestParty = 6;

    /// <summary>Whether the words right before a number name a party.</summary>
    public static bool IsBehindParty(Document document, TokenRange number)
    {
        for (var token = number.First - 1; token >= number.First - LongestParty && token >= 0 && document.Tokens[token].Kind == TokenKind.Word && !document.Is(token, WordRole.And); token--)
            if (document.Entry(token, LexicalCategory.Parties) is not null)
                return true;
        return false;
    }
}
