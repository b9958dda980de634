using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.RoundUps;

/// <summary>The lines of a round-up: what each incident was told as, and what became of it.</summary>
internal sealed class RoundUpLines(Wording words)
{
    private const int QuoteLength = 140;
    private const int DenialLength = 140;

    /// <summary>A report that is told this long after it was published says so: a source was not seen, or its page named no time before.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromHours(6);

    private readonly IncidentBody _body = new(words);

    /// <summary>The lines that a chat wants.</summary>
    public static IReadOnlyList<RoundUpLine> Of(RoundUp roundUp, ChatSettings chat) =>
        [.. roundUp.Lines.Where(line => NewsPolicy.Refuses(chat, AlertKind.RoundUp, line.Claim.Places, line.Claim.Figures) is null)];

    /// <summary>One incident; several who tell of it in one report stand side by side.</summary>
    public void Add(PostText text, RoundUpLine[] lines)
    {
        var claims = lines.Select(line => line.Stands()).OfType<Claim>().ToArray();
        if (claims.Length == 0)
        {
            text.Add(Line(lines[^1].Fate == LineFate.Misread ? "roundUp.line.struck" : "roundUp.line.withdrawn", lines, [.. lines.Select(line => line.Claim)]));
            return;
        }

        text.Add(Line("roundUp.line", lines, claims));
        foreach (var line in lines.Where(line => line.Fate != LineFate.Stands))
            text.Add(Became(line));
        text.Add(Html.Join(" ", [.. claims.Select(_body.Who).DistinctBy(one => one.Markup), .. claims.Select(_body.NotStated).DistinctBy(one => one.Markup)]));
        foreach (var claim in claims.DistinctBy(claim => claim.Denial))
            text.Add(_body.Denied(claim.Denial, claim.Publisher, several: true, DenialLength, claim.Language));
        text.Add(_body.Quote(claims[0].Figures[0], QuoteLength, claims[0].Language));
    }

    private Html Line(string key, RoundUpLine[] lines, Claim[] claims)
    {
        var says = claims.Select(claim => words.Phrases.Fill("digest.says", ("source", words.Names.Of(claim.Origin)), ("toll", words.TollWithParts(claim.Figures))));
        return words.Phrases.Fill(
            key,
            ("place", words.Where.Heading(claims)),
            ("means", words.Means.After(claims)),
            ("says", Html.Join(words.Phrases["list.semicolon"], says.DistinctBy(one => one.Markup))),
            ("day", Html.Join("", [Day(claims[0]), IsLate(claims[0]) ? words.Phrases.Fill("roundUp.line.late") : Html.Empty])),
            ("code", Html.Text(lines[0].Code)));
    }

    /// <summary>What was told of it before, struck through where we had misread it.</summary>
    private Html Became(RoundUpLine line) => words.Phrases.Fill(
        line.Fate switch
        {
            LineFate.Misread => "correction.struck.line",
            LineFate.Withdrawn => "roundUp.line.gone",
            _ => "roundUp.line.before",
        },
        ("source", words.Names.Of(line.Claim.Origin)),
        ("toll", words.TollWithParts(line.Claim.Figures)));

    private Html Day(Claim claim) => claim.Start is { } start
        ? words.Phrases.Fill("roundUp.line.day", ("day", words.Days.Period(start, claim.End ?? start)))
        : words.Phrases.Fill("roundUp.line.undated");

    private static bool IsLate(Claim claim) => claim.ReadAt - claim.PublishedAt >= LateAfter;
}
