namespace Monitoring.Reconciling;

/// <summary>The tables that reconciling reads: origins, spellings of places, cues, parties.</summary>
/// <param name="Origins">Who figures come from.</param>
/// <param name="Places">Spellings of place names.</param>
/// <param name="Cues">Words that tell updates from further attacks.</param>
/// <param name="Parties">Words for whoever fights that name no party.</param>
public sealed record ReconcilingTables(Origins Origins, PlaceNames Places, ReportCues Cues, NamedParties Parties)
{
    /// <summary>Reads them all from the data folder.</summary>
    /// <exception cref="DataFileException">A table cannot be used.</exception>
    public static ReconcilingTables Load(string dataFolder) =>
        new(Origins.Load(dataFolder), PlaceNames.Load(dataFolder), ReportCues.Load(dataFolder), NamedParties.Load(dataFolder));
}
