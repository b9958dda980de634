namespace Monitoring.Extracting.Geography;

/// <summary>What is known about where a name is to be looked for.</summary>
/// <param name="Country">ISO code of the country that the report or its source is about; null when unknown.</param>
/// <param name="Regions">Governorates or first-level regions named nearby, in the gazetteer's spelling.</param>
/// <param name="Asked">The kind that the words around the name ask for ("the city of …", "… province"); null when they ask for none.</param>
/// <param name="Text">The name as the text has it; null when only its sense is known.</param>
public sealed record PlaceContext(string? Country = null, IReadOnlyCollection<string>? Regions = null, PlacePrecision? Asked = null, string? Text = null)
{
    /// <summary>Nothing is known.</summary>
    public static PlaceContext None { get; } = new();
}
