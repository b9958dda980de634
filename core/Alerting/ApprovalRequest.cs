using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Asks operators about a figure that is large or far out of its origin's usual.</summary>
internal static class ApprovalRequest
{
    /// <summary>The message with its two buttons.</summary>
    public static Alert Write(Wording words, Incident incident, string subject, string operatorChat, DateTimeOffset now)
    {
        var claim = incident.Current.LastOrDefault() ?? incident.Claims[^1];
        var text = new PostText()
            .Add(words.Phrases.Fill("approval.first", ("place", words.Place(claim.Places)), ("source", words.Source(claim.Origin)), ("toll", words.Toll(claim.Figures))))
            .Add(words.Phrases.Fill("approval.line"))
            .Add(words.Phrases.Fill("incident.quote", ("quote", Html.Text(Quotation.Around(claim.Figures[0].Evidence, 240)))))
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
