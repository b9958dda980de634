using Monitoring.Extracting.Geography;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>The part that a named place plays beside what happened.</summary>
internal enum PlaceRole
{
    /// <summary>Something happened there, as far as the words around the name tell.</summary>
    At,

    /// <summary>Somebody came from there.</summary>
    From,

    /// <summary>Somebody or something went there.</summary>
    To,

    /// <summary>It only names something else: an institution, a person, a party.</summary>
    None,
}

/// <summary>A name of a place in a text.</summary>
/// <param name="Range">The name's tokens, without the words around it.</param>
/// <param name="Wide">The name with the words that make it an area: "western countryside of Aleppo", "Idlib city".</param>
/// <param name="Place">The place of the gazetteer; null when it knows none, or several that fit equally well.</param>
/// <param name="Level">How fine it is; the words around the name decide where the gazetteer knows several kinds.</param>
/// <param name="Role">What part it plays.</param>
internal sealed record PlaceMention(TokenRange Range, TokenRange Wide, GazetteerPlace? Place, PlacePrecision Level, PlaceRole Role) : IMention
{
    /// <summary>The area that a place lies in which the gazetteer does not know, as far as its sentence says; null when it says none.</summary>
    public GazetteerPlace? Within { get; init; }

    /// <summary>Whether it is no finer than a district.</summary>
    public bool IsArea => Level >= PlacePrecision.Subdistrict;
}
