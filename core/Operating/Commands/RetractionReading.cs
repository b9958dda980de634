using System.Globalization;
using Monitoring.Alerting.ByHand;
using Monitoring.Extracting;

namespace Monitoring.Operating.Commands;

/// <summary>Reads and writes orders of a retraction as the chat has them: <c>/retract i260102_01 --source sohr-en --says 6 --hedge atLeast</c>.</summary>
public static class RetractionReading
{
    /// <summary>How the command is written.</summary>
    public const string Form = "/retract <alert or code> [--source <id>] [--says <count>] [--hedge <hedge>]";

    /// <summary>More people than any source counts: a slip of the hand.</summary>
    public const long MostPeople = 10_000_000;

    /// <summary>Most bytes that Telegram keeps for a button.</summary>
    private const int LongestButton = 64;
    private const string None = "-";

    /// <summary>Hedges that one number can have.</summary>
    public static IReadOnlyList<string> Hedges { get; } = [.. Enum.GetNames<Qualifier>().Except([nameof(Qualifier.Range), nameof(Qualifier.Vague)], StringComparer.Ordinal)];

    /// <summary>The order in the words behind the command, or what is unclear about them.</summary>
    public static OperatorCommand OfWords(string[] words)
    {
        if (words.Length == 0)
            return Unclear("found nothing after /retract");
        var id = words[0].TrimStart('#');
        if (!CommandReading.IsArgument(id))
            return Unclear($"found {CommandReading.Shown(words[0])}");
        var said = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 1; at < words.Length; at++)
        {
            // A phone makes one long dash of two short ones.
            var option = words[at].TrimStart('-', '\u2013', '\u2014').Split('=', 2);
            if (option[0].ToLowerInvariant() is not ("source" or "says" or "hedge"))
                return Unclear($"found {CommandReading.Shown(words[at])}");
            var value = option.Length == 2 ? option[1] : ++at < words.Length ? words[at] : string.Empty;
            if (!said.TryAdd(option[0], value))
                return Unclear($"found {option[0]} twice");
        }

        return Order(id, said.GetValueOrDefault("source"), said.GetValueOrDefault("says"), said.GetValueOrDefault("hedge"));
    }

    /// <summary>The order in the words of a button behind the first; null when it is none of ours.</summary>
    public static RetractionOrder? OfButton(string[] words) => words switch
    {
        [var id] => new RetractionOrder(id),
        [var id, var count, var hedge, var source] => (Order(id, Given(source), Given(count), Given(hedge)) as OperatorCommand.Retract)?.Order,
        _ => null,
    };

    /// <summary>What a button keeps of an order; null when it is longer than Telegram keeps.</summary>
    /// <param name="word">First word of the button.</param>
    /// <param name="order">The order.</param>
    public static string? Button(string word, RetractionOrder order)
    {
        if (order is { Source: null, Says: null })
            return $"{word} {order.Id}";
        var button = string.Create(CultureInfo.InvariantCulture, $"{word} {order.Id} {(order.Says is { } says ? $"{says.Count} {says.Hedge}" : $"{None} {None}")} {order.Source ?? None}");
        return button.Length <= LongestButton ? button : null;
    }

    private static OperatorCommand Order(string id, string? source, string? says, string? hedge)
    {
        if (source is { Length: 0 } || (source is not null && !CommandReading.IsArgument(source)))
            return Unclear($"found {CommandReading.Shown(source)} as a source");
        if (hedge is not null && (says is null || !Hedges.Contains(hedge, StringComparer.OrdinalIgnoreCase)))
            return Unclear(says is null ? "found a hedge without a count" : $"found {CommandReading.Shown(hedge)} as a hedge, expected one of {string.Join(", ", Hedges)}");
        if (says is null)
            return new OperatorCommand.Retract(new RetractionOrder(id) { Source = source });
        if (!long.TryParse(says, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MostPeople)
            return Unclear($"found {CommandReading.Shown(says)} as a count, expected a whole number from 0 to {MostPeople}");
        return new OperatorCommand.Retract(new RetractionOrder(id) { Source = source, Says = new SaidCount(count, hedge is null ? Qualifier.Exact : Enum.Parse<Qualifier>(hedge, ignoreCase: true)) });
    }

    private static string? Given(string word) => word == None ? null : word;

    private static OperatorCommand.Unclear Unclear(string found) => new($"{found}; expected {Form}");
}
