namespace Monitoring.Evaluating.Seasons;

/// <summary>A place of the season.</summary>
/// <param name="Name">Name in the gazetteer.</param>
/// <param name="Governorate">Its governorate.</param>
/// <param name="Lat">Latitude in degrees.</param>
/// <param name="Lon">Longitude in degrees.</param>
/// <param name="Spellings">As reports write it.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record SeasonPlace(string Name, string Governorate, double Lat, double Lon, IReadOnlyList<string> Spellings, string Country);
