using System.Text.RegularExpressions;

namespace Monitoring.Tests.Alerting;

/// <summary>The words by which texts and posts tell of one side.</summary>
/// <param name="Adjective">Before an attack, arms or forces: <c>Russian</c>.</param>
/// <param name="Capital">What stands for it when it speaks: <c>Moscow</c>.</param>
/// <param name="Shown">Its name in posts.</param>
internal sealed record TextSide(string Adjective, string Capital, string Shown)
{
    private static readonly Regex Article = new(@"[Tt]he (?=\[)");
    private static readonly Regex Owner = new(@" \([^)]* (outlet|agency)\)");

    /// <summary>A text in which two sides have changed places.</summary>
    public static string Exchange(string text, TextSide one, TextSide other) => Put(text, (one.Capital, other.Capital), (other.Capital, one.Capital), (one.Adjective, other.Adjective), (other.Adjective, one.Adjective));

    /// <summary>A post without their names.</summary>
    public static string Unnamed(string post, TextSide one, TextSide other) =>
        Article.Replace(Put(Owner.Replace(post, string.Empty), (one.Shown, "[one]"), (other.Shown, "[other]"), (one.Capital, "[one]"), (other.Capital, "[other]"), ($"{one.Adjective} forces", "[one]"), ($"{other.Adjective} forces", "[other]"), (one.Adjective, "[one]"), (other.Adjective, "[other]")), string.Empty);

    /// <summary>Every word at once, so that none is put in place of one that was just put there.</summary>
    private static string Put(string text, params (string Words, string By)[] pairs)
    {
        var by = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (words, other) in pairs)
            by.TryAdd(words, other);
        return Regex.Replace(text, $@"(?<![\w#])({string.Join('|', by.Keys.OrderByDescending(words => words.Length).Select(Regex.Escape))})(?!\w)", match => by[match.Value]);
    }
}
