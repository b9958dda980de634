using System.Globalization;

namespace Monitoring.Operating.Commands;

/// <summary>Reads commands and the answers of buttons.</summary>
public static class CommandReading
{
    /// <summary>First word of the button that confirms a retraction; the alert's id follows.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>First word of the button that drops a retraction; the alert's id follows.</summary>
    public const string Keep = "keep";

    private const string Retract = "/retract";

    /// <summary>Longest argument believed; ids and codes are shorter, and a button's callback holds 64 bytes.</summary>
    private const int LongestArgument = 55;

    private static readonly Dictionary<string, (string Argument, Func<string, OperatorCommand> Make)> Commands = new(StringComparer.Ordinal)
    {
        ["/status"] = ("", _ => new OperatorCommand.Status()),
        ["/help"] = ("", _ => new OperatorCommand.Help()),
        ["/start"] = ("", _ => new OperatorCommand.Help()),
        ["/pause"] = ("<source>", source => new OperatorCommand.Pause(source)),
        ["/resume"] = ("<source>", source => new OperatorCommand.Resume(source)),
        ["/incident"] = ("<code>", code => new OperatorCommand.Incident(code)),
    };

    /// <summary>The command in a message, or null when it is no command. <c>/pause@somebot id</c> counts as <c>/pause id</c>.</summary>
    public static OperatorCommand? OfText(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0][0] != '/')
            return null;
        var name = words[0].Split('@')[0].ToLowerInvariant();
        if (name == Retract)
            return RetractionReading.OfWords(words[1..]);
        if (!Commands.TryGetValue(name, out var command))
            return new OperatorCommand.Unclear($"found {Shown(name)}; expected one of {string.Join(", ", Commands.Keys.Append(Retract))}");
        var expected = command.Argument.Length == 0 ? 0 : 1;
        if (words.Length - 1 != expected)
            return new OperatorCommand.Unclear($"found {words.Length - 1} words after {name}; expected {name}{(expected == 0 ? "" : " " + command.Argument)}");
        var argument = expected == 0 ? "" : words[1];
        return IsArgument(argument) ? command.Make(argument) : new OperatorCommand.Unclear($"found {Shown(argument)}; expected letters, digits and -_. as ids have them");
    }

    /// <summary>The decision in the answer of a button, or null when the button is none of ours: <c>approve i260102_01 1</c>, <c>withdraw 3f…</c>.</summary>
    public static OperatorCommand? OfCallback(string? callback)
    {
        var words = (callback ?? "").Split(' ');
        return words.All(word => word.Length > 0 && IsArgument(word)) ? words switch
        {
            ["approve" or "reject", var code, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
                => new OperatorCommand.Decide(code, revision, words[0] == "approve"),
            [Withdraw or Keep, .. var order] => RetractionReading.OfButton(order) is { } meant ? new OperatorCommand.Confirm(meant, words[0] == Withdraw) : null,
            _ => null,
        } : null;
    }

    /// <summary>True for an id, a code or a name as commands have them.</summary>
    internal static bool IsArgument(string argument) =>
        argument.Length <= LongestArgument && argument.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>What was found, in quotation marks, at most 40 characters of it.</summary>
    internal static string Shown(string text) => $"\"{(text.Length <= 40 ? text : text[..40] + "...")}\"";
}
