using Monitoring.Extracting;
using Monitoring.Extracting.Attributes;
using Monitoring.Extracting.Geography;

namespace Monitoring;

/// <summary>
/// Asks the data folder about the policies of chats: a language without phrases, and a country or a governorate that no figure can have,
/// would keep everything from a chat without a word. Governorates come back as the gazetteer spells them.
/// </summary>
public sealed class ChatPolicies
{
    private readonly List<string> _faults = [];
    private readonly Gazetteer _gazetteer;
    private readonly string[] _languages;
    private readonly string[] _countries;

    private ChatPolicies(Gazetteer gazetteer, IEnumerable<string> languages)
    {
        _gazetteer = gazetteer;
        _languages = [.. languages.Order(StringComparer.Ordinal)];
        _countries = [.. gazetteer.Places.Select(place => place.Country).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }

    /// <summary>The settings with every governorate as figures have it.</summary>
    /// <param name="settings">Settings of the right form.</param>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="languages">Languages that posts are written in.</param>
    /// <exception cref="SettingsException">A chat wants what does not exist; all faults together.</exception>
    /// <exception cref="DataFileException">The gazetteer cannot be used.</exception>
    public static MonitorSettings Checked(MonitorSettings settings, string dataFolder, IEnumerable<string> languages)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var broken = new List<DataFault>();
        var policies = new ChatPolicies(SharedGazetteer.Of(dataFolder, broken), languages);
        if (broken.Count > 0)
            throw new DataFileException(broken);
        var chats = settings.Chats.Select(policies.Checked).ToArray();
        return policies._faults.Count == 0 ? settings with { Chats = chats } : throw new SettingsException(policies._faults);
    }

    private static bool AreSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private ChatSettings Checked(ChatSettings chat)
    {
        var at = $"Monitor:Chats, chat {chat.Id}:";
        if (!_languages.Contains(chat.Language, StringComparer.OrdinalIgnoreCase) && !_languages.Contains(chat.Language.Split('-')[0], StringComparer.OrdinalIgnoreCase))
            _faults.Add($"{at} Language is \"{chat.Language}\"; expected one of {string.Join(", ", _languages)}.");
        var unknown = chat.Countries.Where(country => !_countries.Contains(country, StringComparer.OrdinalIgnoreCase)).ToArray();
        foreach (var country in unknown)
            _faults.Add($"{at} Countries has \"{country}\"; expected {CountryExpected(country)}.");
        // Regions are those of the countries: without these nothing can be said of them.
        return unknown.Length > 0 ? chat : chat with { Governorates = [.. chat.Governorates.Select(name => Governorate(chat, name, at)).Distinct(StringComparer.Ordinal)] };
    }

    private string CountryExpected(string country) =>
        _gazetteer.All(country).FirstOrDefault(place => place.Precision == PlacePrecision.Country) is { } named
            ? $"its code {named.Country}"
            : $"a code of two letters, of {string.Join(", ", _countries)}";

    private string Governorate(ChatSettings chat, string name, string at)
    {
        var regions = _gazetteer.Places.Where(place => chat.Countries.Count == 0 || chat.Countries.Any(country => AreSame(country, place.Country))).ToArray();
        if (Array.Find(regions, place => place.Adm1 is not null && AreSame(place.Adm1, name)) is { } asSpelt)
            return asSpelt.Adm1!;
        var meant = Governorates(_gazetteer.All(name).Intersect(regions));
        if (meant is [var one])
            return one;
        var expected = meant.Length > 0 ? meant : Governorates(regions.Where(place => chat.Countries.Count > 0 || place.Country == Gazetteer.HomeCountry));
        _faults.Add($"{at} Governorates has \"{name}\"; expected a first-level region{(chat.Countries.Count > 0 ? $" of {string.Join(", ", chat.Countries)}" : string.Empty)} that the gazetteer knows, such as {string.Join(", ", expected)}.");
        return name;
    }

    private static string[] Governorates(IEnumerable<GazetteerPlace> places) =>
        [.. places.Where(place => place is { Precision: PlacePrecision.Governorate, Adm1: not null }).Select(place => place.Adm1!).Distinct(StringComparer.Ordinal)];
}
