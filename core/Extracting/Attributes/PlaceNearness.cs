using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Whether a name only says near what it happened.</summary>
internal static class PlaceNearness
{
    /// <summary>Words between "near" and the name ("near the town of").</summary>
    private const int NearWithin = 4;

    /// <summary>How far from each other two ends of a road are named, in tokens.</summary>
    private const int RoadWithin = 10;

    /// <summary>"near the town of X", "on the outskirts of X": not in it, so no point is stated.</summary>
    public static bool IsNear(Passage passage, PlaceMention mention) => IsBeside(passage, mention) || IsOnRoad(passage, mention);

    private static bool IsBeside(Passage passage, PlaceMention mention)
    {
        for (var token = mention.Wide.First - 1; token >= Math.Max(0, mention.Wide.First - NearWithin); token--)
        {
            if (passage.PlaceWords.Is(token, "near") || passage.PlaceWords.Is(token, "beside"))
                return true;
            if (!passage.PlaceWords.Is(token, "type") && !passage.PlaceWords.Is(token, "of") && !passage.PlaceWords.Is(token, "article"))
                return false;
        }

        return false;
    }

    private static bool IsOnRoad(Passage passage, PlaceMention mention)
    {
        var before = passage.Places.In(new TokenRange(Math.Max(0, mention.Range.First - RoadWithin), mention.Range.First));
        var behind = passage.Places.In(new TokenRange(mention.Range.End, mention.Range.End + RoadWithin));
        return passage.Roads.IsEnd(mention, before.Count > 0 ? before[^1] : null, behind.Count > 0 ? behind[0] : null);
    }
}
