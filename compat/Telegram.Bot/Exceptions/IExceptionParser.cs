namespace Telegram.Bot.Exceptions;

/// <summary>Makes an exception of an error that the API answered.</summary>
public interface IExceptionParser
{
    ApiRequestException Parse(ApiResponse apiResponse);
}
