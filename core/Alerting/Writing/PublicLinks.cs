using System.Globalization;

namespace Monitoring.Alerting.Writing;

/// <summary>Links from posts to the public pages; without an address for those, posts have none and promise nothing.</summary>
/// <param name="phrases">The language.</param>
/// <param name="root">Address below which the pages are; null: there are none.</param>
public sealed class PublicLinks(PhraseBook phrases, Uri? root)
{
    /// <summary>To an incident with all its versions.</summary>
    public Html Versions(string code) => To($"i/{code}", "link.versions");

    /// <summary>To all corrections.</summary>
    public Html Corrections() => To("corrections", "link.corrections");

    /// <summary>To a day's figures with their quotes, and to what is counted.</summary>
    public Html Day(DateOnly day) => Html.Join(" · ", [To(string.Create(CultureInfo.InvariantCulture, $"day/{day:yyyy-MM-dd}"), "link.day"), To("method", "link.method")]);

    /// <summary>To what operators do about a trouble; its name in small letters with hyphens is the anchor.</summary>
    public Html WhatToDo(string trouble) => To($"ops#{trouble.ToLowerInvariant().Replace(' ', '-')}", "link.ops");

    /// <summary>The address of a page below the public address, whether or not that ends with a slash.</summary>
    public static Uri Of(Uri root, string path) => new(root.AbsoluteUri.TrimEnd('/') + "/" + path);

    private Html To(string path, string key) => root is null
        ? Html.Empty
        : phrases.Fill("link", ("url", Html.Text(Of(root, path).AbsoluteUri)), ("name", Html.Trusted(phrases[key])));
}
