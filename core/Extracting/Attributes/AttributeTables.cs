using Monitoring.Extracting.Geography;
using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Attributes;

/// <summary>The attribute tables of one language, and the tables of actors and places that all languages share.</summary>
internal sealed record AttributeTables(
    ActorTable Actors, Gazetteer Gazetteer, CueTable ActorNames, CueTable Acts, CueTable Means, CueTable PlaceWords, CueTable NotPlaces,
    CueTable Times, CueTable Sources, CueTable Scopes, CueTable Status, CueTable Links)
{
    /// <summary>Loads all of them; null for a language that has no folder <c>attributes</c> yet.</summary>
    public static AttributeTables? Load(string dataFolder, Lexicon lexicon, ICollection<DataFault> faults)
    {
        if (!Directory.Exists(Path.Combine(dataFolder, "lexicons", lexicon.Language, "attributes")))
            return null;
        var actors = ActorTable.Load(dataFolder, faults);
        var gazetteer = SharedGazetteer.Of(dataFolder, faults);
        Teach(lexicon, gazetteer);
        var tables = new AttributeTables(
            actors, gazetteer, Read("actors"), Read("acts"), Read("means"), Read("placewords"), Read("notplaces"),
            Read("times"), Read("sources"), Read("scopes"), Read("status"), Read("links"));
        foreach (var code in tables.ActorNames.Codes.Where(code => code is not (ActorChoice.Previous or ActorChoice.Said or ActorChoice.Nobody) && actors[code] is null))
            faults.Add(new DataFault($"lexicons/{lexicon.Language}/attributes/actors.tsv", 0, 0, $"no actor \"{code}\" in actors/actors.tsv"));
        foreach (var code in tables.Means.Codes.Where(code => code != MeansReader.NoMeans && !Enum.TryParse<Means>(code, ignoreCase: true, out _)))
            faults.Add(new DataFault($"lexicons/{lexicon.Language}/attributes/means.tsv", 0, 0, $"unknown means \"{code}\""));
        return tables;

        CueTable Read(string name) => CueTable.Load(dataFolder, lexicon, name, faults);
    }

    /// <summary>Where words are written in one with the next one, names of places are known words: else "in-Homs" were one unknown word.</summary>
    private static void Teach(Lexicon lexicon, Gazetteer gazetteer)
    {
        if (lexicon.Switches.AttachedWords.Count == 0)
            return;
        foreach (var place in gazetteer.Places)
            if (place.Arabic is { } name && (place.Country == Gazetteer.HomeCountry || place.IsArea))
                lexicon.Words(name);
    }
}
