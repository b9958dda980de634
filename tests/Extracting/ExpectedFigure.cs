using System.Globalization;
using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting;

/// <summary>
/// One expected figure in the corpus' notation: <c>measure count group [key:value …]</c>. What the notation leaves out is not compared;
/// <c>of</c> always is. The whole notation is described in tests/Corpus/README.md.
/// </summary>
internal sealed record ExpectedFigure(string Text, string[] Measures, ExpectedCount Count, string[] Groups, IReadOnlyDictionary<string, string> More)
{
    /// <summary>Reads the notation.</summary>
    /// <exception cref="FormatException">The notation is broken.</exception>
    public static ExpectedFigure Parse(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            throw new FormatException($"\"{text}\": expected measure, count and group");
        string[] groups = parts.Length > 2 && !parts[2].Contains(':') ? parts[2].Split('|') : [];
        var more = parts.Skip(groups.Length > 0 ? 3 : 2).Select(p => p.Split(':', 2)).ToDictionary(p => p[0], p => p[1].Replace('_', ' '), StringComparer.Ordinal);
        foreach (string measure in parts[0].Split('|'))
            if (!Enum.TryParse<Measure>(measure, ignoreCase: true, out _))
                throw new FormatException($"\"{text}\": no measure \"{measure}\"");
        return new ExpectedFigure(text, parts[0].Split('|'), ExpectedCount.Parse(parts[1]), groups, more);
    }

    /// <summary>What differs in a figure that was read; empty when nothing does.</summary>
    public IEnumerable<string> Differences(Figure read, IReadOnlyList<Figure> all)
    {
        if (!Measures.Contains(Code(read.Measure)))
            yield return $"measure is {Code(read.Measure)}";
        foreach (string difference in Count.Differences(read))
            yield return difference;
        string group = read.Group is { } victims ? Code(victims) : "-";
        if (Groups.Length > 0 && !Groups.Contains(group))
            yield return $"group is {group}";
        string of = read.SubsetOf is null ? "nothing" : Position(read.SubsetOf, all);
        if (of != More.GetValueOrDefault("of", "nothing"))
            yield return $"part of {of}";
        foreach (var (key, value) in More.Where(m => m.Key != "of"))
            if (!Attribute(key, read, all).Any(v => value.Split('|').Contains(v, StringComparer.OrdinalIgnoreCase)))
                yield return $"{key} is {string.Join(" or ", Attribute(key, read, all).Distinct())}";
    }

    private static IEnumerable<string> Attribute(string key, Figure read, IReadOnlyList<Figure> all) => key switch
    {
        "by" => [Joined(read.Belligerents)],
        "accuser" => [Joined((read.Accusations ?? []).Select(accusation => $"{accusation.Party} by {accusation.By ?? "text"}"))],
        "with" => [Joined(read.Means.Select(m => Code(m)))],
        "at" => [Joined(read.Places.Select(p => p.Text)), Joined(read.Places.Select(p => p.Name ?? p.Text))],
        "from" => [read.Source ?? "-"],
        "scope" => [Code(read.Scope)],
        "conflict" => [Code(read.Conflict)],
        "hearsay" => [read.IsHearsay ? "yes" : "no"],
        "modality" => [Code(read.Modality)],
        "provisional" => [read.Provisional ? "yes" : "no"],
        "cls" => [read.Cls.ToString()],
        "unit" => [Code(read.Unit)],
        "start" => [read.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"],
        "end" => [read.End?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"],
        "quote" => [read.Evidence.Quote],
        "restates" => [read.Restates is null ? "-" : Position(read.Restates, all)],
        _ => throw new FormatException($"unknown key \"{key}\""),
    };

    private static string Joined(IEnumerable<string> values) => string.Join(',', values.Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : "-";

    private static string Position(string id, IReadOnlyList<Figure> all) => (all.ToList().FindIndex(f => f.Id == id) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Code<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
