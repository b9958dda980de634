using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Places that only say along which road or between which towns it was: "between X and Y", "on the X-Y highway", "on the road from X to Y".</summary>
/// <param name="document">The text.</param>
/// <param name="words">The table of words around places.</param>
internal sealed class PlaceRoads(Document document, Tagging words)
{
    /// <summary>Words between "between" and the name ("between the towns of").</summary>
    private const int Within = 4;

    /// <summary>A name between "from" and "to" has at most so many tokens.</summary>
    private const int LongestName = 6;

    /// <summary>Whether the road of a "from" or "to" is spoken of: "the road from X to Y", "the road to Y"; nobody came or went.</summary>
    public bool Leads(int preposition)
    {
        if (words.Is(preposition - 1, "road"))
            return true;
        for (var token = preposition - 1; token >= preposition - LongestName && token > 0 && (document.Tokens[token].Capital || document.Tokens[token].Glued); token--)
            if (words.Is(token - 1, "from"))
                return words.Is(token - 2, "road");
        return false;
    }

    /// <summary>Whether a place is one end of a road or of a stretch between two towns.</summary>
    /// <param name="place">The place.</param>
    /// <param name="before">The place named before it; null when there is none.</param>
    /// <param name="behind">The place named behind it; null when there is none.</param>
    public bool IsEnd(PlaceMention place, PlaceMention? before, PlaceMention? behind) =>
        IsBehind(place) || words.Is(place.Wide.End, "road")
        || (before is not null && IsJoined(before, place) && (IsBehind(before) || (document.IsSymbol(before.Wide.End, '-') && words.Is(place.Wide.End, "road"))))
        || (behind is not null && IsJoined(place, behind) && document.IsSymbol(place.Wide.End, '-') && words.Is(behind.Wide.End, "road"));

    /// <summary>"X and Y", "X-Y", "from X to Y".</summary>
    private bool IsJoined(PlaceMention first, PlaceMention second)
    {
        var joint = first.Wide.End;
        if (!words.Is(joint, "and") && !document.IsSymbol(joint, '-') && !words.Is(joint, "to"))
            return false;
        joint++;
        while (joint < second.Wide.First && (words.Is(joint, "type") || words.Is(joint, "of") || words.Is(joint, "article")))
            joint++;
        return joint == second.Wide.First;
    }

    /// <summary>"between X", "linking X", "the road from X", "the road to X".</summary>
    private bool IsBehind(PlaceMention place)
    {
        for (var token = place.Wide.First - 1; token >= Math.Max(0, place.Wide.First - Within); token--)
            if (words.Is(token, "between"))
                return true;
            else if (words.Is(token, "from") || words.Is(token, "to"))
                return Leads(token);
            else if (!words.Is(token, "type") && !words.Is(token, "of") && !words.Is(token, "article"))
                return false;
        return false;
    }
}
