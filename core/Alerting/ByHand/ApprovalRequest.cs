using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.ByHand;

/// <summary>Asks operators about a figure that is large or far out of its origin's usual.</summary>
internal static class ApprovalRequest
{
    private const int QuoteLength = 240;

    /// <summary>The message with its two buttons.</summary>
    public static Alert Write(Wording words, Incident incident, Claim claim, string subject, string operatorChat, DateTimeOffset now)
    {
        var text = new PostText()
            .Add(words.Phrases.Fill("approval.first", ("place", words.Where.Heading([claim])), ("source", words.Names.Of(claim.Origin)), ("toll", words.Toll(claim.Figures))))
            .Add(words.Phrases.Fill("approval.line"))
            .Add(new IncidentBody(words).Quote(claim.Figures[0], QuoteLength, claim.Language))
            .Add(words.Phrases.Fill("reply.link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("publisher", words.Names.Of(claim.Publisher)), ("time", words.Days.Time(claim.ReadAt, withYear: true))))
            .Add(Html.Text("#" + incident.Code));
        return Asked(words, text, subject, incident.Code, incident.Revision, operatorChat, now);
    }

    /// <summary>The message about a total.</summary>
    public static Alert Write(Wording words, TotalSeries series, string subject, string operatorChat, DateTimeOffset now)
    {
        var edition = series.Editions[^1];
        var text = new PostText()
            .Add(words.Phrases.Fill("approval.total", ("source", words.Names.Of(series.Origin)), ("period", TotalHead.Period(words, edition.Total)), ("toll", words.Toll([edition.Total.Lead with { SubsetOf = null }]))))
            .Add(words.Phrases.Fill("approval.line"))
            .Add(new IncidentBody(words).Quote(edition.Total.Lead, QuoteLength, edition.Language))
            .Add(words.Phrases.Fill("reply.link", ("url", Html.Text(edition.Url.AbsoluteUri)), ("publisher", words.Names.Of(edition.Publisher)), ("time", words.Days.Time(edition.ReadAt, withYear: true))));
        return Asked(words, text, subject, TotalApproval.CodeOf(series), series.Revision, operatorChat, now);
    }

    private static Alert Asked(Wording words, PostText text, string subject, string code, int revision, string operatorChat, DateTimeOffset now) =>
        AlertComposer.Alert(new ChatSettings { Id = operatorChat }, subject, revision, AlertKind.Operators, PostAction.Post, [text.Fit(900)], silent: false, now) with
        {
            Buttons =
            [
                new AlertButton(words.Phrases["approval.approve"], $"approve {code} {revision}"),
                new AlertButton(words.Phrases["approval.reject"], $"reject {code} {revision}"),
            ],
        };
}
