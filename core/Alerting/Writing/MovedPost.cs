using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>What readers get when people sort out which claims are of one attack: a post that points to another one, and our correction.</summary>
internal sealed class MovedPost(Wording words, int visible)
{
    private Html Tag => Html.Text($"#{words.Phrases["tag.correction"]} ");

    /// <summary>What the post of an incident becomes that was told twice: what it said, and where it goes on.</summary>
    /// <param name="incident">The one that is told no more.</param>
    /// <param name="code">Code of the one that goes on.</param>
    /// <param name="post">Address of its post; null when it has none.</param>
    public string Pointer(Incident incident, string code, Uri? post) => new PostText()
        .Add(words.Phrases.Fill("moved.twice.first", ("what", What(incident)), ("code", Html.Text(code))))
        .Add(words.Phrases.Fill("moved.twice.corrected", ("time", Time(incident)), ("link", Link(code, post))))
        .Add(words.Phrases.Fill("moved.twice.said", ("headline", Html.Text(Html.Plain(Headline(incident).Markup)))))
        .Add(new IncidentPost(words, visible).Links(incident, Told(incident)))
        .Add(Html.Text($"#{code} #{incident.Code}"))
        .Fit(visible);

    /// <summary>The reply to that post.</summary>
    public string Twice(Incident incident, string code, Uri? post) => new PostText()
        .Add(words.Phrases.Fill("correction.first", ("what", What(incident))))
        .Add(words.Phrases.Fill("moved.twice.line", ("link", Link(code, post)), ("time", Time(incident))))
        .Add(Html.Join(string.Empty, [Tag, Html.Text($"#{code} #{incident.Code}")]))
        .Fit(visible);

    /// <summary>The reply to a post that told what is of another attack.</summary>
    /// <param name="incident">Without it.</param>
    /// <param name="taken">What was told of it.</param>
    /// <param name="code">Code of the incident that has it now.</param>
    /// <param name="posted">When the post stood first.</param>
    public string OfAnother(Incident incident, Claim taken, string code, DateTimeOffset posted) => new PostText()
        .Add(words.Phrases.Fill("correction.first", ("what", What(incident))))
        .Add(words.Phrases.Fill("moved.out.line", ("posted", words.Toll(taken.Figures)), ("source", words.Names.Of(taken.Origin)), ("code", Html.Text(code))))
        .Add(words.Phrases.Fill("correction.times", ("posted", words.Days.TimeBrief(posted)), ("corrected", Time(incident))))
        .Add(words.Phrases.Fill("correction.link", ("url", Html.Text(taken.Url.AbsoluteUri)), ("publisher", words.Names.Of(taken.Publisher)), ("time", words.Days.Time(taken.ReadAt, withYear: true))))
        .Add(Html.Join(string.Empty, [Tag, Html.Text($"#{code} #{incident.Code}")]))
        .Fit(visible);

    private Html What(Incident incident) => new ReplyPost(words, visible).What(incident);

    private Html Headline(Incident incident) => new IncidentHeadline(words).Write(Told(incident), withdrawn: !incident.Current.Any());

    private static Claim[] Told(Incident incident) => IncidentVoices.Of(incident);

    private Html Time(Incident incident) => words.Days.Time(incident.Revisions[^1].At, withYear: false);

    private Html Link(string code, Uri? post) => post is null
        ? Html.Text("#" + code)
        : words.Phrases.Fill("link", ("url", Html.Text(post.AbsoluteUri)), ("name", Html.Text("#" + code)));
}
