namespace Monitoring.Extracting.Geography;

/// <summary>One place of the gazetteer: a row of <c>data/gazetteer</c>.</summary>
/// <param name="Name">The spelling that we print.</param>
/// <param name="Precision">What kind of place it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Adm1">Governorate or first-level region it lies in (its own name when it is one); null when unknown.</param>
/// <param name="Seat">1 to 3 when it is the seat of a governorate, district or sub-district; 0 otherwise.</param>
/// <param name="Point">Where it is; null when no source gives a point, and for areas, which have no honest one.</param>
/// <param name="PCode">Place code of the UN Common Operational Datasets; null when not known.</param>
/// <param name="Arabic">Arabic name; null when not known.</param>
/// <param name="Source">Where the row comes from.</param>
public sealed record GazetteerPlace(
    string Name, PlacePrecision Precision, string Country, string? Adm1, int Seat, GeoPoint? Point, string? PCode, string? Arabic, string Source)
{
    /// <summary>Whether it is an area that other places lie in.</summary>
    public bool IsArea => Precision >= PlacePrecision.Subdistrict;

    /// <summary>Kilometres to another place; null when one of them has no point.</summary>
    public double? KilometresTo(GazetteerPlace other) => Point is { } a && other.Point is { } b ? a.KilometresTo(b) : null;
}
