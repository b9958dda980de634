using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Asks operators about a figure that is large or far out of its origin's usual.</summary>
internal static class ApprovalRequest
{
    private const int QuoteLength = 240;

    /// <summary>The message with its two buttons.</summary>
    public static Alert Write(Wording words, Incident incident, string subject, string operatorChat, DateTimeOffset now)
    {
        var claim = incident.Current.LastOrDefault() ?? incident.Claims[^1];
        var text = new PostText()
            .Add(words.Phrases.Fill("approval.first", ("place", words.Place(words.Places([claim]))), ("source", words.Source(claim.Origin)), ("toll", words.Toll(claim.Figures))))
            .Add(words.Phrases.Fill("approval.line"))
            .Add(new IncidentBody(words).Quote(claim.Figures[0], QuoteLength))
            .Add(words.Phrases.Fill("reply.link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("publisher", words.Source(claim.Publisher)), ("time", words.Time(claim.ReadAt, withYear: true))))
            .Add(Html.Text("#" + incident.Code));
        var alert = AlertComposer.Alert(new ChatSettings { Id = operatorChat }, subject, incident.Revision, AlertKind.Operators, PostAction.Post, [text.Fit(900)], silent: false, now);
        return alert with
        {
            Buttons =
            [
                new AlertButton(words.Phrases["approval.approve"], $"approve {incident.Code} {incident.Revision}"),
                new AlertButton(words.Phrases["approval.reject"], $"reject {incident.Code} {incident.Revision}"),
            ],
        };
    }
}
