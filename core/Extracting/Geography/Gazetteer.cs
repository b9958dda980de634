using System.Collections.Frozen;

namespace Monitoring.Extracting.Geography;

/// <summary>
/// The places that we know, by every spelling that folds to one of theirs. Built once from <c>data/gazetteer</c>; may be used by
/// many threads at once.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>The country that our sources mostly write about; ISO code.</summary>
    public const string HomeCountry = "SY";

    private readonly FrozenDictionary<string, GazetteerPlace[]> _byKey;
    private readonly FrozenDictionary<string, GazetteerPlace[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly KeyOpenings _openings;
    private readonly FrozenDictionary<(string Country, string Name), GazetteerPlace> _areas;

    internal Gazetteer(NameFolding folding, IReadOnlyList<GazetteerPlace> places, IReadOnlyDictionary<string, List<GazetteerPlace>> byKey)
    {
        Folding = folding;
        Places = places;
        _byKey = byKey.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        _openings = new KeyOpenings(byKey.Keys);
        _bySpan = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        _areas = places.Where(p => p.Precision is PlacePrecision.Governorate or PlacePrecision.Country)
            .DistinctBy(p => (p.Country, p.Name)).ToFrozenDictionary(p => (p.Country, p.Name));
    }

    /// <summary>All places.</summary>
    public IReadOnlyList<GazetteerPlace> Places { get; }

    internal NameFolding Folding { get; }

    /// <summary>Loads all tables of <c>data/gazetteer</c>.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <exception cref="DataFileException">When any table has a fault: all of them together.</exception>
    public static Gazetteer Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var gazetteer = GazetteerLoader.Load(dataFolder, faults);
        return faults.Count == 0 ? gazetteer : throw new DataFileException(faults);
    }

    /// <summary>All places that a name may mean, in the order of the tables.</summary>
    public IReadOnlyList<GazetteerPlace> All(string name) => _byKey.GetValueOrDefault(Folding.Key(name)) ?? [];

    /// <summary>
    /// The place that a name most likely means: of the country and the regions named nearby, of the kind asked for, areas
    /// before towns of the same name, seats before villages.
    /// </summary>
    /// <param name="name">As a text spells it.</param>
    /// <param name="context">What is known about where to look.</param>
    /// <returns>Null when the name is unknown, or when several places fit equally well.</returns>
    public GazetteerPlace? Find(string name, PlaceContext? context = null) => PlaceChoice.Best(All(name), context ?? PlaceContext.None);

    /// <summary>The area that a place lies in: a town in its governorate, a governorate in its country; null for countries.</summary>
    public GazetteerPlace? Parent(GazetteerPlace place) => place.Precision switch
    {
        PlacePrecision.Country => null,
        PlacePrecision.Governorate => Area(place.Country, null),
        _ => Area(place.Country, place.Adm1) ?? Area(place.Country, null),
    };

    /// <summary>A first-level region by its name in the gazetteer, or the country when <paramref name="adm1"/> is null.</summary>
    /// <param name="country">ISO code.</param>
    /// <param name="adm1">The gazetteer's spelling.</param>
    public GazetteerPlace? Area(string country, string? adm1) => adm1 is null
        ? _areas.Values.FirstOrDefault(p => p.Precision == PlacePrecision.Country && p.Country == country)
        : _areas.GetValueOrDefault((country, adm1));

    /// <summary>Whether a name that begins with some folded letters may be known.</summary>
    internal bool MayKnow(ReadOnlySpan<char> beginning) => _openings.MayOpen(beginning);

    internal IReadOnlyList<GazetteerPlace> ByKey(ReadOnlySpan<char> key) => _bySpan.TryGetValue(key, out var found) ? found : [];
}
