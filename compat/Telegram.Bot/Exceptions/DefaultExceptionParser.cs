namespace Telegram.Bot.Exceptions;

/// <inheritdoc />
public class DefaultExceptionParser : IExceptionParser
{
    public ApiRequestException Parse(ApiResponse apiResponse)
    {
        ArgumentNullException.ThrowIfNull(apiResponse);
        return new ApiRequestException(apiResponse.Description ?? "N/A", apiResponse.ErrorCode, apiResponse.Parameters);
    }
}
