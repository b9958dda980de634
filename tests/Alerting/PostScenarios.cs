using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>Invented reports that lead to every kind of post; a swap of the parties may be put over their figures.</summary>
internal sealed class PostScenarios(Func<Figure, Figure> swap)
{
    private static readonly Source Sana = Some.Source("sana-en", "SANA", PublisherType.StateMedia, ownership: "Syrian state agency");
    private static readonly Source Helmets = Some.Source("whitehelmets-en", "White Helmets", PublisherType.RescueService);
    private static readonly Source Snhr = Some.Source("snhr-en", "SNHR");
    private static readonly IReadOnlyList<Source> Watched = SourceFiles.Load(Repository.File("data"));
    private static readonly Source Paper = Some.Source("paper", "The Paper", PublisherType.Newspaper);

    /// <summary>Every message by name.</summary>
    public async Task<SortedDictionary<string, string>> WriteAsync()
    {
        var posts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await SingleAsync(posts);
        await ChangesAsync(posts);
        await SourcesAsync(posts);
        await TextsAsync(posts);
        await TotalsAsync(posts);
        await RoundUpsAsync(posts);
        await CorrectionsAsync(posts);
        await DigestsAsync(posts);
        Notices(posts);
        return posts;
    }

    private async Task SingleAsync(SortedDictionary<string, string> posts)
    {
        await OneAsync(posts, "post-at-least-with-children", Some.Strike());
        await OneAsync(posts, "post-one-civilian", Single("1 civilian", 1));
        await OneAsync(posts, "post-killed-and-injured", [.. Single("6 civilians", 6), Figure("f2", "15 injured", Measure.Injured, 15)]);
        await OneAsync(posts, "post-injured-only", [Figure("f1", "12 people", Measure.Injured, 12, VictimGroup.People)]);
        await OneAsync(posts, "post-killed-or-injured", [Figure("f1", "20 people", Measure.KilledOrInjured, 20, VictimGroup.People)]);
        await OneAsync(posts, "post-undated", [Figure("f1", "6 civilians", Measure.Killed, 6, day: null)], Sana);
        await OneAsync(posts, "post-named-party", Some.Strike(by: "russia"));
        await OneAsync(posts, "post-two-parties", Some.Strike(by: "russia,syrianGovernment"));
        await OneAsync(posts, "post-party-unknown-to-tables", Some.Strike(by: "the Sons of the River"));
        await OneAsync(posts, "post-party-said-to-be-unknown", Some.Strike(by: "unknown"));
        await OneAsync(posts, "post-state-agency", Some.Strike(3, 1, Qualifier.Exact), Sana);
        await OneAsync(posts, "post-paper-citing-state-agency", [Figure("f1", "4 civilians", Measure.Killed, 4, source: "state news agency SANA")], Paper);
        await OneAsync(posts, "post-paper-without-source", [Figure("f1", "4 civilians", Measure.Killed, 4)], Paper);
        await OneAsync(posts, "post-range", [Figure("f1", "5 to 7 civilians", Measure.Killed, 5, qualifier: Qualifier.Range) with { Max = 7 }]);
        await OneAsync(posts, "post-nearly", [Figure("f1", "nearly 20 civilians", Measure.Killed, 20, qualifier: Qualifier.Nearly)]);
        await OneAsync(posts, "post-about", [Figure("f1", "about 30 people", Measure.Killed, 30, VictimGroup.People, qualifier: Qualifier.About)]);
        await OneAsync(posts, "post-more-than-a-thousand", [Figure("f1", "more than 1,200 people", Measure.Injured, 1200, VictimGroup.People, qualifier: Qualifier.MoreThan)]);
        await OneAsync(posts, "post-vague", [Figure("f1", "dozens of civilians", Measure.Killed, null, qualifier: Qualifier.Vague)]);
        await OneAsync(posts, "post-fighters", [Figure("f1", "3 soldiers", Measure.Killed, 3, VictimGroup.GovernmentForces, by: "opposition", means: Means.Shelling)]);
        await OneAsync(posts, "post-civilians-and-fighters", [.. Single("3 civilians", 3), Figure("f2", "2 fighters", Measure.Killed, 2, VictimGroup.OppositionFighters)]);
        await OneAsync(posts, "post-mine", [Figure("f1", "a child", Measure.Killed, 1, VictimGroup.Children, means: Means.MineOrIed)]);
        await OneAsync(posts, "post-several-means", [Figure("f1", "4 civilians", Measure.Killed, 4) with { Means = [Means.Airstrike, Means.Shelling] }]);
        await OneAsync(posts, "post-toll-may-rise", [.. Single("6 civilians", 6).Select(figure => figure with { Evidence = figure.Evidence with { Sentence = $"{figure.Evidence.Sentence.TrimEnd('.')}, and the toll is expected to rise." } })]);
        await OneAsync(posts, "post-page-against-itself", [.. Single("6 civilians", 6), Figure("f2", "8 children", Measure.Killed, 8, VictimGroup.Children, subsetOf: "f1")]);
        await OneAsync(posts, "post-markup-in-words", [Figure("f1", "4 <b>civilians</b> & \"others\"", Measure.Killed, 4, sentence: "They say 4 <b>civilians</b> & \"others\" died.", place: "A<script>B")]);
        await OneAsync(posts, "post-without-victims-name", [Figure("f1", "a child", Measure.Killed, 1, VictimGroup.Children, sentence: "Shells killed a child named Somebody Invented, aged 7, in Tall Zayt.")]);
        await OneAsync(posts, "post-long-sentence-is-cut", [Figure("f1", "6 civilians", Measure.Killed, 6, sentence: string.Join(' ', Enumerable.Repeat("After a long night of fighting around the town,", 12)) + " 6 civilians were killed, " + string.Join(' ', Enumerable.Repeat("and much else was said about it", 20)) + ".")]);
    }

    private async Task ChangesAsync(SortedDictionary<string, string> posts)
    {
        await ThenAsync(posts, "raised", Some.Strike(), Some.Strike(9, 3));
        await ThenAsync(posts, "raised-little", Some.Strike(), Some.Strike(7, 2));
        await ThenAsync(posts, "lowered", Some.Strike(), Some.Strike(5, 2, Qualifier.Exact));
        await ThenAsync(posts, "refined", Some.Strike(), Some.Strike(6, 2, Qualifier.Exact));
        await ThenAsync(posts, "party-named-later", Some.Strike(), Some.Strike(by: "russia"));
        await ThenAsync(posts, "party-no-longer-named", Some.Strike(by: "russia"), Some.Strike());
        await ThenAsync(posts, "part-moved", Some.Strike(), Some.Strike(6, 3));
        await ThenAsync(posts, "vague-to-exact", [Figure("f1", "dozens of civilians", Measure.Killed, null, qualifier: Qualifier.Vague)], Single("31 civilians", 31));
        await ThenAsync(posts, "injured-stated-later", Single("6 civilians", 6), [.. Single("6 civilians", 6), Figure("f2", "9 injured", Measure.Injured, 9)]);
        await ThenAsync(posts, "died-of-wounds", [.. Single("6 civilians", 6), Figure("f2", "9 injured", Measure.Injured, 9)], [.. Single("7 civilians", 7), Figure("f2", "8 injured", Measure.Injured, 8)]);
        var desk = new Desk();
        await ReadAsync(desk, Some.Report(Swapped([.. Single("6 civilians", 6), Figure("f2", "9 injured", Measure.Injured, 9)])));
        Add(posts, "died-of-wounds-told-alone", (await ReadAsync(desk, Some.Report(Swapped([Figure("f1", "a child", Measure.Killed, 1, VictimGroup.Children, sentence: "a child died of wounds from Saturday's strike on Tall Zayt.")]), path: "2", readAt: Some.Morning.AddHours(30)))).Alerts);
        await ThenAsync(posts, "withdrawn", Some.Strike(), []);
    }

    private async Task SourcesAsync(SortedDictionary<string, string> posts)
    {
        await ByAsync(posts, "sources-differ", Some.Strike(8, 3, Qualifier.Exact));
        await ByAsync(posts, "sources-agree", Some.Strike());
        await ByAsync(posts, "sources-far-apart", Some.Strike(19, 4, Qualifier.Exact));
        await ByAsync(posts, "sources-differ-on-party", Some.Strike(by: "opposition"), Some.Strike(by: "russia"));
        var desk = new Desk();
        await ReadAsync(desk, Some.Report(Swapped(Some.Strike())));
        await ReadAsync(desk, Some.Report(Swapped(Some.Strike(8, 3, Qualifier.Exact)), Helmets, readAt: Some.Morning.AddHours(1)));
        Add(posts, "sources-three", (await ReadAsync(desk, Some.Report(Swapped(Some.Strike(7, 2, Qualifier.Exact, by: "russia")), Snhr, readAt: Some.Morning.AddHours(3)))).Alerts);
    }

    /// <summary>What sentences without counts, headlines and several voices of one text add.</summary>
    private async Task TextsAsync(SortedDictionary<string, string> posts)
    {
        var headline = Figure("f1", "9 civilians", Measure.Killed, 9, sentence: "Strikes kill 9 civilians");
        Add(posts, "post-headline-differs", (await ReadAsync(new Desk(), Some.Report([headline, .. Swapped([Some.InText(Figure("f2", "7 civilians", Measure.Killed, 7), headline)])], title: headline.Evidence.Sentence))).Alerts);
        Add(posts, "post-with-denial", (await ReadAsync(new Desk(), Some.Saying(Some.Report(Swapped(Some.Strike(by: "russia"))), "The ministry denied that its aircraft had flown over the town."))).Alerts);
        var desk = new Desk();
        await ReadAsync(desk, Some.Report(Swapped(Some.Strike())));
        Add(posts, "lowered-with-reason", (await ReadAsync(desk, Some.Saying(Some.Report(Swapped(Some.Strike(5, 2, Qualifier.Exact)), version: 2, readAt: Some.Morning.AddHours(16)), "One of the dead had been counted twice."))).Alerts);
        await OneAsync(posts, "post-two-voices-in-one-report", [Figure("f1", "6 civilians", Measure.Killed, 6, source: "SOHR"), Figure("f2", "9 civilians", Measure.Killed, 9, source: "White Helmets", sentence: "The White Helmets said 9 civilians died in Tall Zayt.")], Paper);
        await OneAsync(posts, "post-voices-count-different-people", [Figure("f1", "6 civilians", Measure.Killed, 6, source: "SOHR"), Figure("f2", "12 people", Measure.Injured, 12, VictimGroup.People, source: "White Helmets", sentence: "The White Helmets said 12 people were injured in Tall Zayt.")], Paper);
        await OneAsync(posts, "post-unnamed-source", [Figure("f1", "6 civilians", Measure.Killed, 6, source: "a medical source")], Paper);
        await OneAsync(posts, "post-countryside", [Figure("f1", "6 civilians", Measure.Killed, 6, place: "northern countryside of Idlib")]);
        var total = Area("f1", "20 civilians", 20, VictimGroup.Civilians, 9) with { Start = null, End = null };
        Add(posts, "total-without-days", (await ReadAsync(new Desk(), Some.Report(Swapped([total]), title: total.Evidence.Sentence))).Alerts);
        await OneAsync(posts, "total-with-shares", [Area("f1", "20 civilians", 20, VictimGroup.Civilians, 9), Later(Area("f2", "16 civilians", 16, VictimGroup.Civilians, 9) with { Belligerents = ["russia"] }), Later(Area("f3", "4 people", 4, VictimGroup.People, 9) with { Belligerents = ["opposition"] })]);
    }

    private async Task TotalsAsync(SortedDictionary<string, string> posts)
    {
        var desk = new Desk();
        Add(posts, "total-period", (await ReadAsync(desk, Some.Report(Swapped(Total(87, 9))))).Alerts);
        var lower = new Desk();
        await ReadAsync(lower, Some.Report(Swapped(Total(87, 9))));
        Add(posts, "total-lowered", (await ReadAsync(lower, Some.Report(Swapped(Total(84, 9)), version: 2, readAt: Some.Morning.AddHours(3)))).Alerts);
        Add(posts, "total-period-next-day", (await ReadAsync(desk, Some.Report(Swapped(Total(95, 10)), path: "2", readAt: Some.Morning.AddDays(1)))).Alerts);
        IReadOnlyList<Figure> daily =
        [
            Area("f1", "nearly 20 civilians", 20, VictimGroup.Civilians, 9, FigureScope.DailyTotal) with { Qualifier = Qualifier.Nearly, Min = null, Source = "the Syrian Observatory for Human Rights" },
            Area("f2", "three children", 3, VictimGroup.Children, 9, FigureScope.DailyTotal) with { SubsetOf = "f1" },
            Area("f3", "29 soldiers", 29, VictimGroup.GovernmentForces, 9, FigureScope.DailyTotal) with { Source = "the Syrian Observatory for Human Rights" },
        ];
        Add(posts, "total-day-in-a-paper", (await ReadAsync(new Desk(), Some.Report(Swapped(daily), Paper))).Alerts);
    }

    private async Task RoundUpsAsync(SortedDictionary<string, string> posts)
    {
        IReadOnlyList<Figure> three =
        [
            Figure("f1", "3 civilians", Measure.Killed, 3, by: "russia"),
            Figure("f2", "2 civilians", Measure.Killed, 2, place: "Kafr Rumman", day: null),
            Figure("f3", "5 civilians", Measure.Injured, 5, place: "Nawa", adm1: "Dar'a", means: Means.MineOrIed),
        ];
        Add(posts, "round-up-of-a-report", (await ReadAsync(new Desk(), Some.Report(Swapped(three)))).Alerts);
        var desk = new Desk();
        for (var number = 1; number <= 8; number++)
            await ReadAsync(desk, Some.Report(Swapped([Figure("f1", $"{number} civilians", Measure.Killed, number, place: "Village " + (char)('A' + number))]), path: $"{number}", readAt: Some.Morning.AddMinutes(number)));
        desk.Clock.Now = Some.Morning.AddMinutes(50);
        var bursts = new BurstRoundUps(desk.Store, new NewsPolicy(new NewsThresholds()), Desk.Writer, desk.Clock);
        Add(posts, "round-up-of-a-burst", await bursts.FlushAsync(desk.Chats, CancellationToken.None));
        var gap = new Desk();
        await ReadAsync(gap, Some.Report(Swapped([Figure("f1", "4 civilians", Measure.Killed, 4, by: "russia")]), published: Some.Morning.AddHours(-7)) with { BlindSince = Some.Morning.AddHours(-9) });
        await ReadAsync(gap, Some.Report(Swapped([Figure("f1", "2 civilians", Measure.Injured, 2, place: "Nawa", adm1: "Dar'a")]), path: "2", published: Some.Morning.AddHours(-1)) with { BlindSince = Some.Morning.AddHours(-9) });
        gap.Clock.Now = Some.Morning.AddMinutes(31);
        Add(posts, "round-up-after-a-gap", await new BurstRoundUps(gap.Store, new NewsPolicy(new NewsThresholds()), Desk.Writer, gap.Clock).FlushAsync(gap.Chats, CancellationToken.None));
    }

    private async Task CorrectionsAsync(SortedDictionary<string, string> posts)
    {
        var desk = new Desk(operatorChat: null);
        var first = await ReadAsync(desk, Some.Report(Swapped(Some.Strike(16, 2))));
        await new ReaderPage(desk).DeliverAsync(first.Alerts);
        desk.Clock.Now = Some.Morning.AddMinutes(22);
        var hand = new IncidentDesk(desk.Store, Desk.Writer, Some.Tables, desk.Clock);
        var code = (await desk.IncidentAsync(first.Alerts[0].Subject)).Incident.Code;
        Add(posts, "retracted", ((HandOutcome.Done)await hand.RetractAsync(code, desk.Chats, CancellationToken.None)).Alerts);
        await ByHandAsync(posts, "retracted-one-of-two", 14, hand => hand.RetractAsync(new Retraction("i310510_01") { By = "sohr-en" }, [Desk.Chat], CancellationToken.None));
        await ByHandAsync(posts, "retracted-with-what-it-says", null, hand => hand.RetractAsync(new Retraction("i310510_01") { Says = new SaidCount(6, Qualifier.AtLeast) }, [Desk.Chat], CancellationToken.None));
        await ByHandAsync(posts, "split", 14, hand => hand.SplitAsync("i310510_01", "whitehelmets-en", [Desk.Chat], CancellationToken.None));
        await ByHandAsync(posts, "merged", 14, hand => hand.MergeAsync("i310510_02", "i310510_01", [Desk.Chat], CancellationToken.None), "Kafr Rumman");
        Add(posts, "large-waits-for-approval", (await ReadAsync(new Desk(operatorChat: "@operators"), Some.Report(Swapped(Some.Strike(120, 30))))).Alerts);
    }

    /// <summary>A misread 16 by SOHR and perhaps a count by the White Helmets, both posted; then something done by hand.</summary>
    private async Task ByHandAsync(SortedDictionary<string, string> posts, string name, long? other, Func<IncidentDesk, Task<HandOutcome>> act, string place = "Tall Zayt")
    {
        var desk = new Desk();
        var page = new ReaderPage(desk);
        await page.DeliverAsync((await ReadAsync(desk, Some.Report(Swapped(Some.Strike(16, 2))))).Alerts);
        if (other is { } count)
            await page.DeliverAsync((await ReadAsync(desk, Some.Report(Swapped(Some.Strike(count, 3, Qualifier.Exact, place)), Helmets, readAt: Some.Morning.AddMinutes(10)))).Alerts);
        desk.Clock.Now = Some.Morning.AddMinutes(22);
        var done = (HandOutcome.Done)await act(new IncidentDesk(desk.Store, Desk.Writer, Some.Tables, desk.Clock));
        foreach (var subject in done.Alerts.GroupBy(alert => alert.Subject, StringComparer.Ordinal).Select((alerts, at) => (at, alerts)))
            Add(posts, subject.at == 0 ? name : $"{name}.other", [.. subject.alerts]);
    }

    private async Task DigestsAsync(SortedDictionary<string, string> posts)
    {
        var desk = new Desk();
        await ReadAsync(desk, Some.Report(Swapped(Some.Strike(by: "russia"))));
        await ReadAsync(desk, Some.Report(Swapped(Some.Strike(8, 3, Qualifier.Exact)), Helmets, readAt: Some.Morning.AddHours(1)));
        await ReadAsync(desk, Some.Report(Swapped([Figure("f1", "a child", Measure.Killed, 1, VictimGroup.Children, place: "Nawa", adm1: "Dar'a", means: Means.MineOrIed)]), Snhr, path: "3", readAt: Some.Morning.AddHours(2)));
        await ReadAsync(desk, Some.Report(Swapped(Total(87, 9)), path: "4", readAt: Some.Morning.AddHours(4)));
        desk.Clock.Now = Some.Morning.AddDays(1);
        var unseen = new SourceSight(12, 10, [new UnseenSource(WatchedName.Of(Named("sohr-ar"), Watched), Some.Morning.AddHours(3), UnseenCause.Refused), new UnseenSource(WatchedName.Of(Named("sana-en"), Watched), Some.Morning.AddDays(-3), UnseenCause.Quiet)]);
        Add(posts, "digest", await new DigestWriter(desk.Store, Desk.Writer, desk.Clock).WriteAsync(desk.Chats, unseen, CancellationToken.None));
        var quiet = new Desk();
        quiet.Clock.Now = Some.Morning.AddDays(-1);
        Assert.Empty(await new DigestWriter(quiet.Store, Desk.Writer, quiet.Clock).WriteAsync(quiet.Chats, new SourceSight(12, 12, []), CancellationToken.None));
        quiet.Clock.Now = Some.Morning;
        foreach (var (name, digest) in await new DigestScenarios(swap).WriteAsync())
            Add(posts, name, [digest]);
        Add(posts, "digest-of-a-quiet-day", await new DigestWriter(quiet.Store, Desk.Writer, quiet.Clock).WriteAsync(quiet.Chats, new SourceSight(12, 12, []), CancellationToken.None));
    }

    private static void Notices(SortedDictionary<string, string> posts)
    {
        posts.Add("notice-not-seen", Desk.Writer.Blind("en", WatchedName.Of(Named("sohr-ar"), Watched), Some.Morning, 11));
        posts.Add("notice-seen-again", Desk.Writer.Seen("en", WatchedName.Of(Named("sohr-ar"), Watched), Some.Morning, Some.Morning.AddHours(6)));
    }

    private async Task OneAsync(SortedDictionary<string, string> posts, string name, IReadOnlyList<Figure> figures, Source? source = null) =>
        Add(posts, name, (await ReadAsync(new Desk(), Some.Report(Swapped(figures), source))).Alerts);

    private async Task ThenAsync(SortedDictionary<string, string> posts, string name, IReadOnlyList<Figure> before, IReadOnlyList<Figure> after)
    {
        var desk = new Desk();
        var first = await ReadAsync(desk, Some.Report(Swapped(before)));
        if (after.Count == 0)
            await new ReaderPage(desk).DeliverAsync(first.Alerts);
        Add(posts, name, (await ReadAsync(desk, Some.Saying(Some.Report(Swapped(after), version: 2, readAt: Some.Morning.AddHours(16)), "Planes were over Tall Zayt."))).Alerts);
    }

    private async Task ByAsync(SortedDictionary<string, string> posts, string name, IReadOnlyList<Figure> other, IReadOnlyList<Figure>? first = null)
    {
        var desk = new Desk();
        await ReadAsync(desk, Some.Report(Swapped(first ?? Some.Strike())));
        Add(posts, name, (await ReadAsync(desk, Some.Report(Swapped(other), Helmets, readAt: Some.Morning.AddHours(2)))).Alerts);
    }

    private static Task<TellingOutcome> ReadAsync(Desk desk, Report report) => desk.ReadAsync(report);

    private static void Add(SortedDictionary<string, string> posts, string name, IReadOnlyList<Alert> alerts)
    {
        Assert.True(alerts.Count > 0, $"{name}: nothing was told");
        foreach (var alert in alerts)
        {
            var what = alerts.Count == 1 ? name : $"{name}.{alert.Kind}.{alert.Action}".ToLowerInvariant();
            for (var part = 0; part < alert.Parts.Count; part++)
                posts.Add(alert.Parts.Count == 1 ? what : $"{what}.{part + 1}", alert.Parts[part]);
        }
    }

    private IReadOnlyList<Figure> Swapped(IReadOnlyList<Figure> figures) => [.. figures.Select(swap)];

    private static Source Named(string id) => Watched.Single(source => source.Id == id);

    private static IReadOnlyList<Figure> Single(string quote, long count) => [Figure("f1", quote, Measure.Killed, count)];

    private static IReadOnlyList<Figure> Total(long killed, int lastDay) =>
    [
        Area("f1", $"{killed} civilians", killed, VictimGroup.Civilians, lastDay),
        Area("f2", "34 children", 34, VictimGroup.Children, lastDay) with { SubsetOf = "f1" },
        Area("f3", "182 others", 182, VictimGroup.Civilians, lastDay) with { Measure = Measure.Injured },
        Area("f4", "52 civilians", 52, VictimGroup.Civilians, lastDay) with { SubsetOf = "f1", Belligerents = ["russia"], Means = [Means.Airstrike], Weapons = ["airstrike.airStrikes"] },
        Area("f5", "14 civilians", 14, VictimGroup.Civilians, lastDay) with { SubsetOf = "f1", Belligerents = ["opposition"], Means = [Means.Shelling] },
        Area("f6", "119 soldiers", 119, VictimGroup.GovernmentForces, lastDay),
    ];

    private static Figure Later(Figure figure) => figure with { Evidence = figure.Evidence with { Start = figure.Evidence.Start + 100 } };

    private static Figure Area(string id, string quote, long count, VictimGroup group, int lastDay, FigureScope scope = FigureScope.PeriodTotal) =>
        Figure(id, quote, Measure.Killed, count, group, scope: scope, place: "Idlib", day: 3, means: null) with { Start = new DateOnly(2031, 5, scope == FigureScope.DailyTotal ? lastDay : 2), End = new DateOnly(2031, 5, lastDay) };

    private static Figure Figure(string id, string quote, Measure measure, long? count, VictimGroup? group = VictimGroup.Civilians, FigureScope scope = FigureScope.Event, Qualifier qualifier = Qualifier.Exact, string? place = "Tall Zayt", string? adm1 = "Idleb", int? day = 10, string? sentence = null, string? subsetOf = null, string? source = null, Means? means = Means.Airstrike, string? by = null) =>
        Some.Figure(id, quote, measure, count, group, scope, qualifier, place, adm1, day, sentence, subsetOf, source, means, by);
}
