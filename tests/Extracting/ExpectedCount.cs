using System.Globalization;
using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting;

/// <summary>The count of an expected figure with its hedge.</summary>
internal sealed record ExpectedCount(string Text, long? Count, long? Min, long? Max, Qualifier Qualifier, FigureClass Cls, bool BoundsMatter)
{
    /// <summary>
    /// <c>5</c> exact, <c>&gt;=5</c> at least, <c>&gt;5</c> more than, <c>&lt;=5</c> at most, <c>&lt;5</c> fewer than, <c>~5</c> about, <c>~&lt;5</c> nearly,
    /// <c>5..8</c> range, <c>a</c> a singular noun, <c>v12</c> vague from 12, <c>v?</c> vague without a floor, <c>v</c> vague.
    /// Hedges parted by <c>|</c> are both right.
    /// </summary>
    public static ExpectedCount Parse(string text) => text.Split('|') is [var first, ..] ? ParseOne(first) with { Text = text } : throw new FormatException(text);

    /// <summary>What differs in a figure that was read.</summary>
    public IEnumerable<string> Differences(Figure read)
    {
        string[] others = Text.Split('|')[1..];
        if (others.Length > 0 && others.Any(o => !ParseOne(o).Differences(read).Any()))
            yield break;
        if (read.Count != Count)
            yield return $"count is {read.Count?.ToString(CultureInfo.InvariantCulture) ?? "none"}";
        if (BoundsMatter && (read.Min != Min || read.Max != Max))
            yield return $"bounds are {read.Min}..{read.Max}";
        if (read.Qualifier != Qualifier)
            yield return $"qualifier is {read.Qualifier}";
        if (read.Cls != Cls)
            yield return $"class is {read.Cls}";
    }

    private static ExpectedCount ParseOne(string text)
    {
        if (text == "a")
            return new ExpectedCount(text, 1, 1, 1, Qualifier.Exact, FigureClass.A, true);
        if (text[0] == 'v')
            return new ExpectedCount(text, null, text.Length > 1 && text != "v?" ? Number(text[1..]) : null, null, Qualifier.Vague, FigureClass.V, text.Length > 1);
        if (text.Split("..") is [var low, var high])
            return new ExpectedCount(text, null, Number(low), Number(high), Qualifier.Range, FigureClass.N, true);
        string digits = text.TrimStart('<', '>', '=', '~');
        long n = Number(digits);
        return text[..^digits.Length] switch
        {
            "" => new(text, n, n, n, Qualifier.Exact, FigureClass.N, true),
            ">=" => new(text, n, n, null, Qualifier.AtLeast, FigureClass.N, true),
            ">" => new(text, n, n, null, Qualifier.MoreThan, FigureClass.N, true),
            "<=" => new(text, n, null, n, Qualifier.AtMost, FigureClass.N, true),
            "<" => new(text, n, null, n, Qualifier.FewerThan, FigureClass.N, true),
            "~" => new(text, n, null, null, Qualifier.About, FigureClass.N, true),
            "~<" => new(text, n, null, n, Qualifier.Nearly, FigureClass.N, true),
            var hedge => throw new FormatException($"\"{text}\": unknown hedge \"{hedge}\""),
        };
    }

    private static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
