using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Monitoring;

/// <summary>
/// Reads <see cref="MonitorSettings"/> and says everything that is wrong with them at once. What only the data folder knows (languages,
/// countries and governorates of chats) is asked by <see cref="ChatPolicies"/>.
/// </summary>
public static partial class SettingsReading
{
    /// <summary>Section of the configuration that holds the settings.</summary>
    public const string Section = "Monitor";

    /// <summary>Binds the section.</summary>
    /// <exception cref="SettingsException">A key is unknown, or a value is not of its form; all faults together.</exception>
    public static MonitorSettings Read(IConfiguration configuration)
    {
        var given = configuration.GetSection(Section);
        var form = SettingsForm.Of(given, typeof(MonitorSettings));
        var good = form.Good.GetSection(Section);
        var settings = good.Get<MonitorSettings>() ?? new MonitorSettings();
        var faults = form.Faults.Concat(Faults(settings)).Concat(ChatFaults(given, good, settings.Telegram.OperatorChatId)).ToList();
        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    private static IEnumerable<string> Faults(MonitorSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Store))
            yield return "Monitor:Store is empty; expected a folder, UseDevelopmentStorage=true, a connection string or an account URL.";
        if (!ContainerForm().IsMatch(settings.Container))
            yield return $"Monitor:Container is \"{settings.Container}\"; expected 3 to 63 small letters, digits and single hyphens.";
        if (settings.PublicAddress is { } pages && !IsPublic(pages))
            yield return $"Monitor:PublicAddress is \"{pages}\"; expected an absolute https address without query and fragment.";
        if (settings.Telegram.Token is { } token && !TokenForm().IsMatch(token.Reveal()))
            yield return "Monitor:Telegram:Token is not of a bot token's form (123456:letters); expected the token that @BotFather gave.";
        if (settings.Telegram.WebhookSecret is { } word && !WebhookForm().IsMatch(word.Reveal()))
            yield return "Monitor:Telegram:WebhookSecret is not of the form that Telegram takes; expected 1 to 256 letters, digits, _ and -.";
        if (settings.Telegram.BaseUrl is { } server && server.Scheme is not ("http" or "https"))
            yield return $"Monitor:Telegram:BaseUrl is {server}; expected an http or https address.";
        if (settings.Telegram.OperatorChatId is { } operators && !ChatForm().IsMatch(operators))
            yield return $"Monitor:Telegram:OperatorChatId is \"{operators}\"; expected a number such as -1001234567890 or @name.";
    }

    private static bool IsPublic(Uri pages) => pages.Scheme == Uri.UriSchemeHttps && pages.Query.Length == 0 && pages.Fragment.Length == 0 && pages.UserInfo.Length == 0;

    // Chats are asked one by one, each with the key that people gave it: a list counts on where a key is left out.
    private static IEnumerable<string> ChatFaults(IConfiguration given, IConfiguration good, string? operators)
    {
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (operators is not null)
            ids[operators] = $"{Section}:{nameof(MonitorSettings.Telegram)}:{nameof(TelegramSettings.OperatorChatId)}";
        foreach (var section in good.GetSection(nameof(MonitorSettings.Chats)).GetChildren())
        {
            var chat = section.Get<ChatSettings>()!; // a section that is there has at least one good value
            var hours = given.GetSection($"{nameof(MonitorSettings.Chats)}:{section.Key}");
            foreach (var fault in ChatFaults(chat, section.Path).Concat(QuietFaults(chat, hours)))
                yield return fault;
            if (chat.Id is not null && !ids.TryAdd(chat.Id, $"{section.Path}:Id"))
                yield return $"{section.Path}:Id is \"{chat.Id}\", which is {ids[chat.Id]} too; expected another chat.";
        }
    }

    private static IEnumerable<string> QuietFaults(ChatSettings chat, IConfigurationSection given)
    {
        if (string.IsNullOrWhiteSpace(given[nameof(chat.QuietFrom)]) != string.IsNullOrWhiteSpace(given[nameof(chat.QuietUntil)]))
            yield return $"{given.Path}: only one of QuietFrom and QuietUntil is set; expected both or none.";
        if (chat.QuietFrom is { } from && from == chat.QuietUntil)
            yield return $"{given.Path}: QuietFrom and QuietUntil are both {from:HH:mm}; expected two times, or none.";
    }

    private static IEnumerable<string> ChatFaults(ChatSettings chat, string at)
    {
        if (chat.Id is null)
            yield return $"{at}:Id is missing; expected a number such as -1001234567890 or @name.";
        else if (!ChatForm().IsMatch(chat.Id))
            yield return $"{at}:Id is \"{chat.Id}\"; expected a number such as -1001234567890 or @name.";
        foreach (var kind in chat.Kinds.Where(kind => !ChatSettings.KnownKinds.Contains(kind, StringComparer.OrdinalIgnoreCase)))
            yield return $"{at}:Kinds has \"{kind}\"; expected of {string.Join(", ", ChatSettings.KnownKinds)}.";
        if (chat.MinimumHarmed < 1)
            yield return $"{at}:MinimumHarmed is {chat.MinimumHarmed}; expected 1 or more.";
        if (chat.Topic < 1)
            yield return $"{at}:Topic is {chat.Topic}; expected 1 or more.";
    }

    // The form of ids and tokens is Telegram's, that of containers Azure's, not a language's.
    [GeneratedRegex("^[0-9]{3,20}:[A-Za-z0-9_-]{3,100}$", RegexOptions.None, 1000)]
    private static partial Regex TokenForm();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.None, 1000)]
    private static partial Regex WebhookForm();

    [GeneratedRegex("^(-?[0-9]{1,20}|@[A-Za-z][A-Za-z0-9_]{3,31})$", RegexOptions.None, 1000)]
    private static partial Regex ChatForm();

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.None, 1000)]
    private static partial Regex ContainerForm();
}
