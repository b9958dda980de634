using System.Collections.Frozen;
using System.Text;

namespace Monitoring.Fetching.Decoding;

/// <summary>Encodings by the labels that servers and pages use.</summary>
internal static class Charsets
{
    /// <summary>Labels that mean another encoding than they say. Source: WHATWG Encoding Standard, section 4.2.</summary>
    private static readonly FrozenDictionary<string, string> s_labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["x-cp1252"] = "windows-1252",
        ["cp1256"] = "windows-1256",
        ["x-cp1256"] = "windows-1256",
        ["arabic"] = "iso-8859-6",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["unicode"] = "utf-16",
        ["utf-16le"] = "utf-16",
        ["utf-16be"] = "utf-16be",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding that a label means; null when there is no label or nobody knows it.</summary>
    public static Encoding? Find(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').Trim() ?? "";
        if (name.Length == 0)
            return null;
        name = s_labels.GetValueOrDefault(name, name);
        try
        {
            return name == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            // Nobody knows the label, or (as of UTF-7) nobody should believe it: the next evidence decides.
            return null;
        }
    }
}
