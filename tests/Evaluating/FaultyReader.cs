using System.Text.Json.Nodes;

namespace Monitoring.Tests.Evaluating;

/// <summary>Answers as a reader would who errs now and then: made from the marks, so that every branch of the scorers is walked.</summary>
internal static class FaultyReader
{
    /// <summary>Predicted lines for gold lines.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string> gold, int seed)
    {
        var chance = new Random(seed);
        return [.. gold.Where(l => l.Length > 0).Select(l => Document(JsonNode.Parse(l)!.AsObject(), chance).ToJsonString(MonitorJson.Line))];
    }

    private static JsonObject Document(JsonObject gold, Random chance)
    {
        string full = (string?)gold["title"] + "\n\n" + (string?)gold["text"];
        var figures = new JsonArray();
        foreach (var mark in gold["figures"] as JsonArray ?? [])
            if (chance.Next(8) != 0)
                figures.Add(Figure(mark!.AsObject(), full, chance));
        return new JsonObject { ["id"] = (string?)gold["id"], ["figures"] = figures, ["totals"] = Totals(gold, chance) };
    }

    private static JsonObject Figure(JsonObject mark, string full, Random chance)
    {
        var figure = JsonNode.Parse(mark.ToJsonString())!.AsObject();
        string quote = (string)mark["quote"]!;
        int start = full.IndexOf(quote, StringComparison.Ordinal);
        int end = Math.Min(full.Length, start + quote.Length + (chance.Next(4) == 0 ? chance.Next(60) : 0));
        figure["id"] = "f" + mark["n"];
        figure["subsetOf"] = mark["subsetOf"] is { } whole && chance.Next(5) != 0 ? "f" + whole : null;
        figure["restates"] = mark["restates"] is { } earlier && chance.Next(5) != 0 ? "f" + earlier : null;
        figure["evidence"] = new JsonObject { ["quote"] = chance.Next(20) == 0 ? "dishonest" : full[start..end], ["start"] = start, ["end"] = end };
        Err(figure, chance);
        return figure;
    }

    private static void Err(JsonObject figure, Random chance)
    {
        (string, JsonNode?)[] errors =
        [
            ("measure", "killed"), ("group", "people"), ("group", "civilians"), ("count", 3), ("cls", "N"), ("cls", "A"), ("qualifier", "about"),
            ("min", null), ("belligerents", new JsonArray("russia")), ("means", new JsonArray("drone", "airstrike")), ("source", "The Observatory, a monitor"),
            ("places", new JsonArray(new JsonObject { ["text"] = "Idlib" })), ("scope", "event"), ("start", "2020-01-01"),
        ];
        for (int i = 0; i < 2; i++)
        {
            var (key, value) = errors[chance.Next(errors.Length * 2) % errors.Length];
            if (chance.Next(2) == 0)
                figure[key] = value?.DeepClone();
        }
    }

    private static JsonObject Totals(JsonObject gold, Random chance)
    {
        var totals = new JsonObject();
        foreach (string measure in new[] { "killed", "injured" })
            if (chance.Next(6) != 0)
                totals[measure] = Total((long?)gold[measure], chance);
        return totals;
    }

    private static JsonObject Total(long? marked, Random chance) => chance.Next(5) switch
    {
        0 => new JsonObject { ["count"] = null, ["min"] = marked, ["max"] = null },
        1 => new JsonObject { ["count"] = null, ["min"] = marked - 1, ["max"] = marked + 3 },
        2 => new JsonObject { ["count"] = (marked ?? 2) + 1, ["min"] = marked, ["max"] = null },
        _ => new JsonObject { ["count"] = marked, ["min"] = marked, ["max"] = marked },
    };
}
