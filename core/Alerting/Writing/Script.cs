namespace Monitoring.Alerting.Writing;

/// <summary>Tells writing in Latin letters from writing in others; no letter of any language is named.</summary>
internal static class Script
{
    /// <summary>Letters before this are those of Latin scripts, with their marks.</summary>
    private const char FirstOther = '\u0250';

    /// <summary>True when both are written in Latin letters, or neither is.</summary>
    public static bool Same(string left, string right) => IsLatin(left) == IsLatin(right);

    private static bool IsLatin(string text)
    {
        var first = text.FirstOrDefault(char.IsLetter);
        return first < FirstOther; // Without any letter: a number reads in every script.
    }
}
