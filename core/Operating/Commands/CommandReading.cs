namespace Monitoring.Operating.Commands;

/// <summary>Reads commands and the answers of buttons.</summary>
public static class CommandReading
{
    /// <summary>Callback of the button that approves, before its id: the retraction of that alert is carried out.</summary>
    public const string Approve = "approve:";

    /// <summary>Callback of the button that rejects an alert, before its id.</summary>
    public const string Reject = "reject:";

    /// <summary>Longest argument believed; ids and codes are shorter, and a button's callback holds 64 bytes.</summary>
    private const int LongestArgument = 55;

    private static readonly Dictionary<string, (string Argument, Func<string, OperatorCommand> Make)> Commands = new(StringComparer.Ordinal)
    {
        ["/status"] = ("", _ => new OperatorCommand.Status()),
        ["/help"] = ("", _ => new OperatorCommand.Help()),
        ["/start"] = ("", _ => new OperatorCommand.Help()),
        ["/pause"] = ("<source>", source => new OperatorCommand.Pause(source)),
        ["/resume"] = ("<source>", source => new OperatorCommand.Resume(source)),
        ["/retract"] = ("<alert>", alert => new OperatorCommand.Retract(alert)),
        ["/incident"] = ("<code>", code => new OperatorCommand.Incident(code)),
    };

    /// <summary>The command in a message, or null when it is no command. <c>/pause@somebot id</c> counts as <c>/pause id</c>.</summary>
    public static OperatorCommand? OfText(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0][0] != '/')
            return null;
        var name = words[0].Split('@')[0].ToLowerInvariant();
        if (!Commands.TryGetValue(name, out var command))
            return new OperatorCommand.Unclear($"found {Shown(name)}; expected one of {string.Join(", ", Commands.Keys)}");
        var expected = command.Argument.Length == 0 ? 0 : 1;
        if (words.Length - 1 != expected)
            return new OperatorCommand.Unclear($"found {words.Length - 1} words after {name}; expected {name}{(expected == 0 ? "" : " " + command.Argument)}");
        var argument = expected == 0 ? "" : words[1];
        return IsArgument(argument) ? command.Make(argument) : new OperatorCommand.Unclear($"found {Shown(argument)}; expected letters, digits and -_. as ids have them");
    }

    /// <summary>The decision in the answer of a button, or null when the button is none of ours.</summary>
    public static OperatorCommand? OfCallback(string? callback)
    {
        foreach (var (prefix, approved) in new[] { (Approve, true), (Reject, false) })
        {
            if (callback is not null && callback.StartsWith(prefix, StringComparison.Ordinal) && callback.Length > prefix.Length && IsArgument(callback[prefix.Length..]))
                return new OperatorCommand.Decide(callback[prefix.Length..], approved);
        }
        return null;
    }

    private static bool IsArgument(string argument) =>
        argument.Length <= LongestArgument && argument.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    private static string Shown(string text) => $"\"{(text.Length <= 40 ? text : text[..40] + "...")}\"";
}
