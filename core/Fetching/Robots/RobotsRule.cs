namespace Monitoring.Fetching.Robots;

/// <summary>One allow or disallow line of a robots.txt.</summary>
/// <param name="Allows">True for <c>Allow</c>.</param>
/// <param name="Pattern">Path pattern with <c>*</c> and a closing <c>$</c>, percent-encoding normalised.</param>
/// <param name="Line">Line in the file, from 1.</param>
public sealed record RobotsRule(bool Allows, string Pattern, int Line)
{
    /// <summary><c>Disallow: /private/ (line 4)</c>.</summary>
    public override string ToString() => $"{(Allows ? "Allow" : "Disallow")}: {Pattern} (line {Line})";

    /// <summary>
    /// True when the pattern matches the beginning of <paramref name="path"/> (RFC 9309, 2.2.3), or the whole of it when it ends in <c>$</c>.
    /// Linear in practice and never exponential: a star takes the earliest place that serves.
    /// </summary>
    internal bool Matches(ReadOnlySpan<char> path)
    {
        var pattern = Pattern.AsSpan();
        var isWhole = pattern.EndsWith("$");
        if (isWhole)
            pattern = pattern[..^1];
        var (at, isFirst) = (0, true);
        foreach (var range in pattern.Split('*'))
        {
            var piece = pattern[range];
            var isLast = range.End.GetOffset(pattern.Length) == pattern.Length;
            if (isFirst)
            {
                if (!path.StartsWith(piece, StringComparison.Ordinal))
                    return false;
                (at, isFirst) = (piece.Length, false);
                if (isLast)
                    return !isWhole || at == path.Length;
                continue;
            }

            // The last piece of an anchored pattern must stand at the very end.
            if (isLast && isWhole)
                return path.Length - at >= piece.Length && path.EndsWith(piece, StringComparison.Ordinal);
            var found = path[at..].IndexOf(piece, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at += found + piece.Length;
        }

        return true;
    }
}
