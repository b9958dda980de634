namespace Monitoring.Trying;

/// <summary>Makes ids for new sources.</summary>
internal static class SourceIds
{
    private static readonly string[] Common = ["www", "m", "en", "ar", "fr", "english", "arabic", "news"];

    /// <summary>The site's name and the language, for example <c>example-en</c>; numbered when it is taken.</summary>
    public static string For(Uri url, string? language, IReadOnlyCollection<string> taken)
    {
        var labels = url.IdnHost.ToLowerInvariant().Split('.').SkipWhile(label => Common.Contains(label, StringComparer.Ordinal)).ToArray();
        var name = new string([.. (labels.Length == 0 ? "source" : labels[0]).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')]).Trim('-');
        var plain = (name.Length == 0 ? "source" : name[..Math.Min(name.Length, 28)]) + (language is null ? "" : "-" + language.ToLowerInvariant());
        if (plain.Length < 2)
            plain = "source-" + plain;
        var id = plain;
        for (var number = 2; taken.Contains(id, StringComparer.Ordinal); number++)
            id = $"{plain}-{number}";
        return id;
    }
}
