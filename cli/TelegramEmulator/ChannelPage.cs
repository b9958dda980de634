using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Monitoring.Cli.TelegramEmulator;

/// <summary>The chats as a reader sees them, and a way to answer as a user.</summary>
internal sealed class ChannelPage(EmulatorState state)
{
    private static readonly string Style = ReadStyle();

    internal IResult Show(long id)
    {
        if (state.Options.Chats.FirstOrDefault(chat => chat.Id == id) is not { } chat)
            return Results.NotFound();
        var page = new StringBuilder();
        Head(page, chat);
        var messages = state.Messages(id);
        if (messages.Count == 0)
            page.Append("<p class=\"empty\">Nothing posted yet.</p>");
        DateTime? day = null;
        foreach (var message in messages)
        {
            if (day != message.Date.UtcDateTime.Date)
                page.Append(CultureInfo.InvariantCulture, $"<div class=\"day\"><span>{day = message.Date.UtcDateTime.Date:d MMMM yyyy}</span></div>");
            Message(page, chat, message, messages);
        }
        if (chat.Type != "channel")
            page.Append(CultureInfo.InvariantCulture, $"<form class=\"say\" method=\"post\" action=\"/c/{id}/say\"><input name=\"text\" aria-label=\"Message\" placeholder=\"Write as a member\" dir=\"auto\"><button>Send</button></form>");
        // A page that stands at its end follows what comes; one that is being read or typed in does not move.
        page.Append("</main><script>let n=document.querySelectorAll('article').length;scrollTo(0,document.body.scrollHeight);setInterval(async()=>{const a=document.activeElement;if(a&&a.value)return;const t=await(await fetch(location.href)).text();const d=new DOMParser().parseFromString(t,'text/html');const m=document.querySelector('main'),o=d.querySelector('main');if(m.innerHTML!==o.innerHTML){const end=innerHeight+scrollY>=document.body.scrollHeight-40;m.replaceChildren(...o.childNodes);if(end)scrollTo(0,document.body.scrollHeight)}},2000)</script></body></html>");
        return Results.Content(page.ToString(), "text/html; charset=utf-8");
    }

    /// <summary>Some messages side by side, for a picture: the page stands still, and its root tells how high it is (<c>data-height</c>, in CSS pixels).</summary>
    /// <param name="id">The chat.</param>
    /// <param name="from">Number of the first message.</param>
    /// <param name="to">Number of the last one.</param>
    internal IResult ShowSome(long id, int from, int to)
    {
        if (state.Options.Chats.FirstOrDefault(chat => chat.Id == id) is not { } chat)
            return Results.NotFound();
        var page = new StringBuilder();
        Head(page, chat);
        page.Replace("<body>", "<body class=\"still\">");
        var messages = state.Messages(id);
        foreach (var message in messages.Where(message => message.Id >= from && message.Id <= to))
            Message(page, chat, message, messages);
        page.Append("</main><script>document.documentElement.dataset.height=Math.ceil(document.body.getBoundingClientRect().height)</script></body></html>");
        return Results.Content(page.ToString(), "text/html; charset=utf-8");
    }

    internal async Task<IResult> SayAsync(HttpContext context, long id)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (state.Options.Chats.FirstOrDefault(chat => chat.Id == id) is not { } chat || form["text"].ToString() is not { Length: > 0 } text)
            return Results.BadRequest();
        var (plain, html) = TelegramHtml.Plain(text);
        var message = state.Add(id, number => new EmulatedMessage { Id = number, ChatId = id, Text = plain, Html = html, Date = state.Time.GetUtcNow(), FromBot = false, Entities = Command(text) });
        state.Update(number => new { update_id = number, message = ApiObjects.Message(chat, message, null) });
        return Results.Redirect($"/c/{id}");
    }

    internal async Task<IResult> PressAsync(HttpContext context, long id)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (state.Options.Chats.FirstOrDefault(chat => chat.Id == id) is not { } chat
            || !int.TryParse(form["message"], CultureInfo.InvariantCulture, out var number) || state.Message(id, number) is not { } message)
            return Results.BadRequest();
        state.Update(update => new
        {
            update_id = update,
            callback_query = new { id = $"cb{update}", from = ApiObjects.User(), chat_instance = "emulator", data = form["data"].ToString(), message = ApiObjects.Message(chat, message, null) },
        });
        return Results.Redirect($"/c/{id}");
    }

    private void Head(StringBuilder page, EmulatedChat chat)
    {
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\"><title>{Safe(chat.Title)}</title><style>{Style}</style></head><body>");
        var name = chat.Username is { } username ? $"@{username}" : chat.Type;
        page.Append(CultureInfo.InvariantCulture, $"<header><div class=\"avatar\" aria-hidden=\"true\">{Safe(chat.Title[..1])}</div><div><h1 dir=\"auto\">{Safe(chat.Title)}</h1><small>{Safe(name)} · {state.Messages(chat.Id).Count} messages · emulated</small></div><nav>");
        foreach (var other in state.Options.Chats)
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"/c/{other.Id}\"{(other == chat ? " aria-current=\"page\"" : "")}>{Safe(other.Title)}</a>");
        page.Append("</nav></header><main>");
    }

    private static void Message(StringBuilder page, EmulatedChat chat, EmulatedMessage message, IReadOnlyList<EmulatedMessage> all)
    {
        page.Append(CultureInfo.InvariantCulture, $"<article id=\"m{message.Id}\"{(message.FromBot ? "" : " class=\"user\"")}>");
        if (message.ReplyTo is { } target && all.FirstOrDefault(one => one.Id == target) is { } answered)
            page.Append(CultureInfo.InvariantCulture, $"<a class=\"reply\" dir=\"auto\" href=\"#m{target}\">{Safe(answered.Text.Split('\n')[0])}</a>");
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"text\" dir=\"auto\">{message.Html}</div><footer>");
        page.Append(message.Silent ? "<span title=\"Sent without sound\">silent</span>" : "");
        if (message.EditDate is { } edited)
            page.Append(CultureInfo.InvariantCulture, $"<span title=\"{edited:u}\">edited</span>");
        page.Append(CultureInfo.InvariantCulture, $"<span>#{message.Id}</span><time datetime=\"{message.Date:o}\">{message.Date.UtcDateTime:HH:mm} UTC</time></footer></article>");
        foreach (var row in message.Buttons)
        {
            page.Append("<div class=\"buttons\">");
            foreach (var button in row)
                page.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"/c/{chat.Id}/press\"><input type=\"hidden\" name=\"message\" value=\"{message.Id}\"><input type=\"hidden\" name=\"data\" value=\"{Safe(button.CallbackData ?? "")}\"><button style=\"width:100%\">{Safe(button.Text)}</button></form>");
            page.Append("</div>");
        }
    }

    private static EmulatedEntity[] Command(string text) =>
        text.StartsWith('/') ? [new EmulatedEntity("bot_command", 0, text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : text.Length, null)] : [];

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var stream = typeof(ChannelPage).Assembly.GetManifestResourceStream("channel.css") ?? throw new InvalidOperationException("The program lacks its style sheet channel.css.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
