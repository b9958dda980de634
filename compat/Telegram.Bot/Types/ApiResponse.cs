using Telegram.Bot.Exceptions;

namespace Telegram.Bot.Types;

/// <summary>An answer with a result.</summary>
public class ApiResponse<TResult> : ApiResponse
{
    public TResult? Result { get; init; }
}
