namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// The words of a dateline that may name an agency: what stands in brackets before the dash of a text's first line ("BEIRUT, March 5
/// (Reuters) -"), or between its last comma and the dash ("Damascus, SANA –"). Punctuation alone decides: no letter of any language.
/// </summary>
internal static class Datelines
{
    /// <summary>A dateline is no longer. UTF-16 units; the longest ones of agencies name two cities, a day and the agency.</summary>
    private const int Longest = 90;

    /// <summary>The words; null when the text does not begin with a dateline.</summary>
    /// <param name="text">The text without its headline.</param>
    public static string? Agency(string text)
    {
        var head = text.AsSpan().TrimStart();
        head = head[..Math.Min(head.Length, Longest)];
        if (head.IndexOf('\n') is > 0 and var line)
            head = head[..line];
        for (var at = 1; at < head.Length - 1; at++)
        {
            if (!IsDash(head[at]) || !(head[at] != '-' || char.IsWhiteSpace(head[at - 1]) || head[at - 1] == ')'))
                continue;
            var before = head[..at].TrimEnd();
            if (before is [.., ')'] && before.LastIndexOf('(') is >= 0 and var opens)
                return before[(opens + 1)..^1].ToString();
            return before.LastIndexOfAny(",،") is > 0 and var comma ? before[(comma + 1)..].Trim().ToString() : null;
        }

        return null;
    }

    private static bool IsDash(char unit) => unit is '-' or '–' or '—';
}
