using System.Text;
using System.Text.Json;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>A request that may carry files: JSON without, a form with.</summary>
public abstract class FileRequestBase<TResponse>(string methodName) : RequestBase<TResponse>(methodName)
{
    public override HttpContent? ToHttpContent()
    {
        var attachments = new List<InputFileStream>();
        InputFileConverter.Attachments.Value = attachments;
        try
        {
            var json = JsonSerializer.Serialize(this, GetType(), JsonBotAPI.Options);
            return attachments.Count == 0 ? new StringContent(json, Encoding.UTF8, "application/json") : Form(json, attachments);
        }
        finally
        {
            InputFileConverter.Attachments.Value = null;
        }
    }

    private static MultipartFormDataContent Form(string json, List<InputFileStream> attachments)
    {
        var form = new MultipartFormDataContent();
        using var document = JsonDocument.Parse(json);
        foreach (var field in document.RootElement.EnumerateObject())
            form.Add(new StringContent(field.Value.ToString()), field.Name);
        for (var number = 0; number < attachments.Count; number++)
        {
            var part = new StreamContent(attachments[number].Content);
            part.Headers.Add("Content-Type", "application/octet-stream");
            var name = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(attachments[number].FileName ?? "file"));
            part.Headers.Add("Content-Disposition", $"form-data; name=\"{number}\"; filename=\"{name}\"");
            form.Add(part);
        }
        return form;
    }
}
