namespace Telegram.Bot;

/// <summary>Is told of requests and responses.</summary>
public delegate ValueTask AsyncEventHandler<in TArgs>(ITelegramBotClient botClient, TArgs args, CancellationToken cancellationToken = default);
