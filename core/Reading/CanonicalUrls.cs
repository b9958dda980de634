using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Reading;

/// <summary>
/// One address for one article: tracking parameters and fragments removed, percent-encoding, host and port in one form.
/// Source of the parameters: <c>data/urls/tracking-parameters.tsv</c>.
/// </summary>
public sealed class CanonicalUrls
{
    /// <summary>The table, below the data folder.</summary>
    public const string File = "urls/tracking-parameters.tsv";

    private readonly FrozenSet<string> _names;
    private readonly string[] _beginnings;

    private CanonicalUrls(IReadOnlyList<TabbedRow> rows)
    {
        var all = rows.Select(row => row.Cells[0]).ToArray();
        _names = all.Where(name => !name.EndsWith('*')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _beginnings = [.. all.Where(name => name.EndsWith('*')).Select(name => name[..^1])];
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFileException">It is absent or has faults.</exception>
    public static CanonicalUrls Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var rows = TabbedTable.Read(dataFolder, File, TabbedForm.Of("parameter", "owner"), faults);
        foreach (var row in rows.Where(row => row.Cells[0].TrimEnd('*').Length < 2))
            faults.Add(new DataFault(File, row.Line, 1, $"parameter \"{row.Cells[0]}\" is too short: it would remove what tells articles apart"));
        return faults.Count == 0 ? new CanonicalUrls(rows) : throw new DataFileException(faults);
    }

    /// <summary>The name under which an article is stored: 32 hex digits. Scheme, <c>www.</c> and a closing slash make no difference.</summary>
    /// <param name="canonical">As <see cref="Of"/> made it.</param>
    public static string Key(Uri canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        var named = $"{SiteOf(canonical)}{canonical.AbsolutePath.TrimEnd('/')}{canonical.Query}{canonical.Fragment}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))[..32];
    }

    /// <summary>True when both addresses belong to one site: the same host, or one below the other, <c>www.</c> aside.</summary>
    public static bool IsSameSite(Uri one, Uri other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (first, second) = (SiteOf(one), SiteOf(other));
        return first == second || first.EndsWith("." + second, StringComparison.Ordinal) || second.EndsWith("." + first, StringComparison.Ordinal);
    }

    /// <summary>The address without what changes nothing of the page.</summary>
    /// <param name="url">Absolute http or https address.</param>
    /// <param name="keepFragment">For permalinks of items inside a page.</param>
    public Uri Of(Uri url, bool keepFragment = false)
    {
        ArgumentNullException.ThrowIfNull(url);
        var made = new StringBuilder(url.Scheme).Append("://").Append(url.IdnHost.ToLowerInvariant());
        if (!url.IsDefaultPort)
            made.Append(':').Append(url.Port);
        made.Append(PercentEncoding.Normalise(url.AbsolutePath));
        var separator = '?';
        foreach (var part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part)))
        {
            made.Append(separator).Append(PercentEncoding.Normalise(part));
            separator = '&';
        }

        if (keepFragment && url.Fragment.Length > 1)
            made.Append(PercentEncoding.Normalise(url.Fragment));
        return new Uri(made.ToString());
    }

    /// <summary>
    /// The address that a page declares as its own, if it can be believed, else the one that it was fetched from. Not believed:
    /// another site, the site's front page, and the section that the article lies in — common mistakes of templates.
    /// </summary>
    /// <param name="page">Where the page was fetched.</param>
    /// <param name="declared">Value of <c>link rel="canonical"</c> or <c>og:url</c>; null when none.</param>
    public Uri Choose(Uri page, string? declared)
    {
        var own = Of(page);
        if (string.IsNullOrWhiteSpace(declared) || !Uri.TryCreate(page, declared.Trim(), out var target) || target.Scheme is not ("http" or "https"))
            return own;
        var stated = Of(target);
        return IsSameSite(stated, own) && !IsAbove(stated, own) ? stated : own;
    }

    private static bool IsAbove(Uri stated, Uri own)
    {
        var (above, below) = (stated.AbsolutePath.TrimEnd('/'), own.AbsolutePath.TrimEnd('/'));
        if (above == below)
            return stated.Query.Length == 0 && own.Query.Length > 0 && above.Length == 0;
        if (!below.StartsWith(above + "/", StringComparison.Ordinal))
            return above.Length == 0;
        // "/story/amp", "/story/2": another form or part of the same article.
        var rest = below[(above.Length + 1)..];
        return above.Length == 0 || !(rest is "amp" or "print" || (rest.Length <= 2 && rest.All(char.IsAsciiDigit)));
    }

    private bool IsTracking(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? part : part[..equals];
        return _names.Contains(name) || _beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    private static string SiteOf(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return url.IsDefaultPort ? host : $"{host}:{url.Port}";
    }
}
