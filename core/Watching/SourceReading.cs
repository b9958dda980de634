namespace Monitoring.Watching;

/// <summary>Makes a source of the fields of its file and checks every range.</summary>
internal static class SourceReading
{
    private static readonly TimeSpan ShortestPace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPace = TimeSpan.FromDays(1);

    /// <summary>The source. Where a field is faulty a default stands in its place: the caller does not use it then.</summary>
    public static Source Read(SourceFields fields, string fileName)
    {
        var source = new Source
        {
            Id = fields.Text("id", isRequired: true, id => IsId(id) && id == fileName, $"the file's name, \"{fileName}\", of lower case letters, digits and hyphens") ?? "",
            Name = fields.Text("name", isRequired: true) ?? "",
            Url = Url(fields),
            Kind = fields.Choice("kind", SourceKind.Auto),
            Language = fields.Text("language", isRequired: true, IsLanguage, "a BCP 47 language like \"en\", \"ar\" or \"fr\"") ?? "",
            Country = fields.Text("country", isRequired: false, code => code.Length == 2 && code.All(char.IsAsciiLetterUpper), "an ISO 3166-1 code like \"SY\", or null"),
            Publisher = fields.Choice("publisher", PublisherType.Other),
            Ownership = fields.Text("ownership"),
            Party = fields.Flag("party", otherwise: false),
            Origin = fields.Text("origin", isRequired: false, IsId, "lower case letters, digits and hyphens"),
            Main = fields.Flag("main", otherwise: false),
            Pace = fields.Duration("pace", ShortestPace, LongestPace, TimeSpan.FromMinutes(10)),
            Why = fields.Text("why"),
            Verified = fields.Day("verified"),
            AllowPrivate = fields.Flag("allowPrivate", otherwise: false),
            Selectors = Selectors(fields),
            ArticlesPerRound = fields.Number("articlesPerRound", 1, 100, otherwise: 20),
        };
        fields.Finish();
        return source;
    }

    private static Uri Url(SourceFields fields)
    {
        var text = fields.Text("url", isRequired: true, IsWebAddress, "an http or https address without user name");
        return text is null ? new Uri("https://invalid.example/") : new Uri(text);
    }

    private static SourceSelectors? Selectors(SourceFields fields)
    {
        var isThere = fields.Has("selectors");
        var selectors = new SourceSelectors(
            Selector(fields, "selectors.links"), Selector(fields, "selectors.title"), Selector(fields, "selectors.body"),
            Selector(fields, "selectors.published"), Selector(fields, "selectors.remove"));
        return isThere ? selectors : null;
    }

    private static string? Selector(SourceFields fields, string name) => fields.Text(name, isRequired: false, IsSelector, "a CSS selector");

    private static bool IsSelector(string text) => new AngleSharp.Css.Parser.CssSelectorParser().ParseSelector(text) is not null;

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0 && url.UserInfo.Length == 0;

    private static bool IsId(string text) => text.Length is >= 2 and <= 40 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool IsLanguage(string text) => text.Length is >= 2 and <= 11 && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterLower(text[1])
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && (text.Length == 2 || text[2] == '-' || (text.Length == 3 && char.IsAsciiLetterLower(text[2])));
}
