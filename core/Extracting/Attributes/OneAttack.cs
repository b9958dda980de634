using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says whether a span of time is that in which one attack was: "an ambush last month", "Last week, a Turkish drone strike …".</summary>
internal static class OneAttack
{
    /// <summary>So many tokens may part one attack from the time behind it: "a strike on the city earlier this month".</summary>
    private const int Before = 3;

    /// <summary>So many tokens may part a time from one attack behind it: a comma. "Last week, including a strike" is a sum.</summary>
    private const int Behind = 1;

    /// <summary>Words between "a" and the attack: who carried it out and how ("a US-led coalition drone strike"), in tokens.</summary>
    private const int Described = 4;

    /// <summary>True when one attack is named right before a time, or right behind it.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="time">The words for the time.</param>
    /// <param name="within">Where both stand.</param>
    public static bool IsBeside(Passage passage, TokenRange time, TokenRange within)
    {
        foreach (var word in passage.Scopes.In(within))
            if (word.Cue.Is("single") && IsNear(word.Range, time))
                return true;
        foreach (var means in passage.Means.In(within))
            if (Opening(passage, means.Range.First, within.First) is { } first && IsNear(new TokenRange(first, means.Range.End), time))
                return true;
        return false;
    }

    private static bool IsNear(TokenRange attack, TokenRange time) =>
        attack.First < time.First ? time.First - attack.End is >= 0 and <= Before : attack.First - time.End is >= 0 and <= Behind;

    /// <summary>The indefinite article before the words for an attack; null when there is none.</summary>
    private static int? Opening(Passage passage, int attack, int from)
    {
        for (var at = attack - 1; at >= Math.Max(from, attack - Described); at--)
            if (passage.Document.Entry(at, LexicalCategory.Numbers) is { } number && number.Has(Features.Article))
                return number.Has(Features.Definite) ? null : at;
            else if (passage.ActorNames.Over(at) is null && passage.Means.Over(at) is null)
                return null;
        return null;
    }
}
