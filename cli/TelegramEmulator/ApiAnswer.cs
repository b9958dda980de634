namespace Monitoring.Cli.TelegramEmulator;

/// <summary>What a method of the Bot API answers.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The JSON object.</param>
/// <param name="MessageId">Message that was made or changed.</param>
internal sealed record ApiAnswer(int Status, object Body, int? MessageId = null)
{
    internal static ApiAnswer Ok(object result, int? messageId = null) => new(200, new { ok = true, result }, messageId);

    internal static ApiAnswer Bad(string description) => Error(400, $"Bad Request: {description}");

    internal static ApiAnswer Error(int code, string description, int? retryAfter = null, long? migrateTo = null) => (retryAfter, migrateTo) switch
    {
        ({ } seconds, _) => new(code, new { ok = false, error_code = code, description, parameters = new { retry_after = seconds } }),
        (_, { } chat) => new(code, new { ok = false, error_code = code, description, parameters = new { migrate_to_chat_id = chat } }),
        _ => new(code, new { ok = false, error_code = code, description }),
    };
}
