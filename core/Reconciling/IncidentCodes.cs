using System.Globalization;
using Monitoring.Storing;

namespace Monitoring.Reconciling;

/// <summary>Gives each incident a code that people can say and search for, <c>iYYMMDD_NN</c>, and finds it again.</summary>
public sealed class IncidentCodes(IBlobStore store)
{
    /// <summary>The code of an incident; the same on every call.</summary>
    public async Task<string> TakeAsync(DateOnly day, string blob, CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await store.ReadAsync<CodePage>(NameOf(day), cancellationToken);
            var blobs = (page?.Value.Blobs ?? []).ToList();
            var at = blobs.IndexOf(blob);
            if (at >= 0)
                return Code(day, at + 1);
            blobs.Add(blob);
            if (await store.WriteAsync(NameOf(day), new CodePage { Blobs = blobs }, page?.ETag, cancellationToken) is PutResult.Written)
                return Code(day, blobs.Count);
        }
    }

    /// <summary>The blob of a code, with or without the leading <c>#</c>; null when there is none.</summary>
    public async Task<string?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var plain = code.TrimStart('#');
        if (plain.Length < 9 || plain[0] != 'i' || plain[7] != '_'
            || !DateOnly.TryParseExact(plain.AsSpan(1, 6), "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !int.TryParse(plain.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var page = await store.ReadAsync<CodePage>(NameOf(day), cancellationToken);
        return page is not null && number >= 1 && number <= page.Value.Blobs.Count ? page.Value.Blobs[number - 1] : null;
    }

    private static string Code(DateOnly day, int number) => string.Create(CultureInfo.InvariantCulture, $"i{day:yyMMdd}_{number:00}");

    /// <summary>Name of the blob of one day's codes.</summary>
    public static string NameOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"codes/{day:yyyy-MM-dd}.json");
}
