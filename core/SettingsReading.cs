using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Monitoring;

/// <summary>Reads <see cref="MonitorSettings"/> and says everything that is wrong with them at once.</summary>
public static partial class SettingsReading
{
    /// <summary>Section of the configuration that holds the settings.</summary>
    public const string Section = "Monitor";

    /// <summary>Binds the section.</summary>
    /// <exception cref="SettingsException">A value is not of its form; all faults together.</exception>
    public static MonitorSettings Read(IConfiguration configuration)
    {
        MonitorSettings settings;
        try
        {
            settings = configuration.GetSection(Section).Get<MonitorSettings>() ?? new MonitorSettings();
        }
        catch (InvalidOperationException fault)
        {
            throw new SettingsException([$"settings: {fault.Message} {fault.InnerException?.Message}".Trim()]);
        }

        var faults = Faults(settings).ToList();
        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    /// <summary>What is wrong with the settings, one sentence each: the key, what was found, what was expected.</summary>
    public static IEnumerable<string> Faults(MonitorSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Store))
            yield return "Monitor:Store is empty; expected a folder, UseDevelopmentStorage=true, a connection string or an account URL.";
        if (settings.PublicAddress is { } pages && !IsPublic(pages))
            yield return $"Monitor:PublicAddress is \"{pages}\"; expected an absolute https address without query and fragment.";
        if (settings.Telegram.Token is { } token && !TokenForm().IsMatch(token.Reveal()))
            yield return "Monitor:Telegram:Token is not of a bot token's form (123456:letters); expected the token that @BotFather gave.";
        if (settings.Telegram.BaseUrl is { } server && server.Scheme is not ("http" or "https"))
            yield return $"Monitor:Telegram:BaseUrl is {server}; expected an http or https address.";
        if (settings.Telegram.OperatorChatId is { } operators && !ChatForm().IsMatch(operators))
            yield return $"Monitor:Telegram:OperatorChatId is \"{operators}\"; expected a number such as -1001234567890 or @name.";
        foreach (var fault in settings.Chats.SelectMany(ChatFaults))
            yield return fault;
    }

    private static bool IsPublic(Uri pages) => pages.IsAbsoluteUri && pages.Scheme == Uri.UriSchemeHttps && pages.Query.Length == 0 && pages.Fragment.Length == 0 && pages.UserInfo.Length == 0;

    private static IEnumerable<string> ChatFaults(ChatSettings chat, int index)
    {
        var at = $"Monitor:Chats:{index}";
        if (chat.Id is null || !ChatForm().IsMatch(chat.Id))
            yield return $"{at}:Id is \"{chat.Id}\"; expected a number such as -1001234567890 or @name.";
        if (chat.QuietFrom.HasValue != chat.QuietUntil.HasValue)
            yield return $"{at}: only one of QuietFrom and QuietUntil is set; expected both or none.";
        if (chat.MinimumHarmed < 1)
            yield return $"{at}:MinimumHarmed is {chat.MinimumHarmed}; expected 1 or more.";
    }

    // The form of ids and tokens is Telegram's, not a language's.
    [GeneratedRegex("^[0-9]{3,20}:[A-Za-z0-9_-]{3,100}$", RegexOptions.None, 1000)]
    private static partial Regex TokenForm();

    [GeneratedRegex("^(-?[0-9]{1,20}|@[A-Za-z][A-Za-z0-9_]{3,31})$", RegexOptions.None, 1000)]
    private static partial Regex ChatForm();
}

/// <summary>Settings that cannot be used: every fault, one sentence each.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>Every fault.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
