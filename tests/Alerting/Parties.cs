using Monitoring.Extracting;

namespace Monitoring.Tests.Alerting;

/// <summary>Exchanges the sides: Russia with the opposition, the government with the jihadists, and their fighters.</summary>
internal static class Parties
{
    private static readonly Dictionary<string, string> Belligerents = Both(("russia", "opposition"), ("syrianGovernment", "jihadists"));

    private static readonly (string One, string Other)[] Names =
    [
        ("Russian forces", "opposition factions"),
        ("Syrian transitional government forces", "“jihadist” groups"),
    ];

    public static Figure Swap(Figure figure) => figure with
    {
        Belligerents = [.. figure.Belligerents.Select(id => Belligerents.GetValueOrDefault(id, id))],
        Group = figure.Group switch
        {
            VictimGroup.GovernmentForces => VictimGroup.Jihadists,
            VictimGroup.OppositionFighters => VictimGroup.RussianForces,
            var same => same,
        },
    };

    /// <summary>The same text with the names exchanged.</summary>
    public static string SwapNames(string html)
    {
        foreach (var (one, other) in Names)
            html = html.Replace(one, "\u0001", StringComparison.Ordinal).Replace(other, one, StringComparison.Ordinal).Replace("\u0001", other, StringComparison.Ordinal);
        return html;
    }

    private static Dictionary<string, string> Both(params (string One, string Other)[] pairs)
    {
        var both = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (one, other) in pairs)
        {
            both.Add(one, other);
            both.Add(other, one);
        }

        return both;
    }
}
