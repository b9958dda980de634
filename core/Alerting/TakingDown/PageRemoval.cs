using System.Text.Json.Nodes;
using Monitoring.Reading;

namespace Monitoring.Alerting.TakingDown;

/// <summary>
/// Takes the text of one page out of a stored record of any kind: sentences behind its figures, wherever a change or an earlier state repeats
/// them, denials, reasons, and quotations in messages. Figures, their few words, dates and addresses stay.
/// </summary>
internal sealed class PageRemoval(Uri url, PageWords page)
{
    private static readonly string[] Sentences = ["denial", "reason"];
    private readonly string _key = CanonicalUrls.Key(url);
    private readonly HashSet<string> _sentences = new(StringComparer.Ordinal);

    /// <summary>Learns what a record quotes of the page.</summary>
    public void Learn(JsonNode? node)
    {
        foreach (var told in ShortEvidence.Objects(node).Where(IsOfPage).SelectMany(ShortEvidence.Objects))
        {
            if (ShortEvidence.Text(told, "sentence") is { } sentence && _sentences.Add(sentence))
                page.Learn(sentence);
            foreach (var name in Sentences)
                page.Learn(ShortEvidence.Text(told, name));
        }
    }

    /// <summary>Takes it out; true when anything was there.</summary>
    public bool Clean(JsonNode? node)
    {
        var cleaned = false;
        foreach (var told in ShortEvidence.Objects(node).Where(IsOfPage).SelectMany(ShortEvidence.Objects).ToArray())
        {
            foreach (var name in Sentences.Where(name => ShortEvidence.Text(told, name) is not null && IsSentence(ShortEvidence.Text(told, name)!)))
            {
                told[name] = null;
                cleaned = true;
            }
        }

        foreach (var record in ShortEvidence.Objects(node).ToArray())
            cleaned |= CleanEvidence(record) | CleanParts(record);
        return cleaned;
    }

    private bool CleanEvidence(JsonObject evidence)
    {
        if (ShortEvidence.Sentence(evidence) is not { } sentence || !_sentences.Contains(sentence))
            return false;
        ShortEvidence.Cut(evidence);
        return true;
    }

    private bool CleanParts(JsonObject alert)
    {
        if (alert["parts"] is not JsonArray parts)
            return false;
        var cleaned = false;
        for (var at = 0; at < parts.Count; at++)
        {
            if (parts[at] is not JsonValue value || !value.TryGetValue<string>(out var html) || PostCleaning.Without(html, page) is not { } without || without == html)
                continue;
            parts[at] = without;
            cleaned = true;
        }

        return cleaned;
    }

    /// <summary>A code of a silence is no sentence of a page.</summary>
    private static bool IsSentence(string text) => text.Contains(' ', StringComparison.Ordinal);

    private bool IsOfPage(JsonObject record) =>
        ShortEvidence.Text(record, "url") is { } text && Uri.TryCreate(text, UriKind.Absolute, out var own) && own.Scheme is "http" or "https" && CanonicalUrls.Key(own) == _key;
}
