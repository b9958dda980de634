namespace Monitoring.Storing;

/// <summary>The names that every store takes, so that a name that works in one works in all.</summary>
internal static class BlobNames
{
    /// <summary>Longest name, in characters; Azure takes 1,024, folders on some systems about 400 below their root.</summary>
    internal const int Longest = 400;

    /// <summary>Refuses a name that some store could not hold.</summary>
    /// <exception cref="StoreException">With <see cref="StoreProblem.BadName"/>.</exception>
    internal static void Check(string name)
    {
        if (FaultOf(name) is { } fault)
            throw new StoreException(StoreProblem.BadName, $"Blob name \"{Shown(name)}\": {fault}; expected at most {Longest} ASCII letters, digits and -_. in parts parted by /.");
    }

    private static string? FaultOf(string name)
    {
        if (name.Length is 0 or > Longest)
            return $"found {name.Length} characters";
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.' or '/'))
                return $"found the character U+{(int)letter:X4}";
        }
        foreach (var part in name.Split('/'))
        {
            if (part.Length == 0 || part[0] == '.' || part[^1] == '.')
                return $"found the part \"{part}\"";
        }
        return null;
    }

    private static string Shown(string name) => name.Length <= 80 ? name : string.Concat(name.AsSpan(0, 80), "…");
}
