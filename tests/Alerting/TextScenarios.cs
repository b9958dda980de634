using Monitoring.Alerting;
using Monitoring.Operating.Commands;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>Invented texts that lead to every kind of message, through the real extractor, register, sender and digest; other words may be put into them.</summary>
internal sealed class TextScenarios(Func<string, string> words)
{
    private const string Binnish = "in air strikes on Binnish in Idlib on Monday";
    private static readonly Source Anha = Reconciling.Some.Source("anha-en", "ANHA", PublisherType.PartyOutlet, ownership: "outlet close to the Syrian Kurdish administration");
    private static readonly Source Manar = Reconciling.Some.Source("almanar-en", "Al-Manar", PublisherType.PartyOutlet, ownership: "Hezbollah outlet");
    private readonly SortedDictionary<string, string> _messages = new(StringComparer.Ordinal);

    /// <summary>One step of a story.</summary>
    private sealed record Step(string Text, Source? Source = null, int Minutes = 0, string Path = "1", int Version = 1, string Title = "Report");

    /// <summary>Every message by name, in the order of its story.</summary>
    public async Task<SortedDictionary<string, string>> WriteAsync()
    {
        await PartiesAsync();
        await ChangesAsync();
        await TotalsAsync();
        await RoundUpsAsync();
        await DigestAsync();
        await WithdrawnAsync();
        return _messages;
    }

    private async Task PartiesAsync()
    {
        await TellAsync("loaded-words", new Step("Two civilians were killed on Monday when terrorist groups fired rocket shells at the town of Jurin in Hama, SANA said.", TextDesk.Sana));
        await TellAsync("party-outlet-anha", new Step("Three civilians, including a child, were killed on Monday in a Turkish drone strike on a car in Qamishli in Hasakah province, ANHA reported.", Anha));
        await TellAsync("party-outlet-almanar", new Step("Four civilians were killed on Monday in Israeli air strikes on al-Qusayr in Homs province, Al-Manar reported.", Manar));
        await TellAsync("paper-citing-amaq", new Step("Five soldiers were killed on Monday in an attack by Islamic State on a checkpoint near Palmyra in Homs province, Amaq said.", TextDesk.Paper));
        await TellAsync("names-of-victims", new Step("Two children, Huda Qassem (7) and Rami Qassem (9), were killed by a mine in the village of Tell Mardikh in Idlib on Monday, SOHR said."));
        await TellAsync("graphic-words", new Step("Rescuers pulled the dismembered and charred bodies of four civilians from under the rubble after shelling of al-Bara in Idlib on Monday, the White Helmets said.", TextDesk.Helmets));
        await TellAsync("denial", new Step($"Six civilians were killed in Russian {Binnish["in ".Length..]}, SOHR said. The Russian Defence Ministry denied that its aircraft had carried out strikes in the area."));
        await TellAsync("vague-words", new Step("Dozens of civilians were killed on Monday in shelling of Saraqib in Idlib province, SOHR said."));
        await TellAsync("unnamed-source", new Step("Six civilians were killed on Monday in shelling of Saraqib in Idlib province, a medical source said.", TextDesk.Paper));
        await TellAsync("undated", new Step("SANA reported six civilians killed and 15 injured when rockets fell on the town of Nubl in Aleppo province.", TextDesk.Sana));
    }

    private async Task ChangesAsync()
    {
        await TellAsync("three-sources", new Step($"Six civilians were killed {Binnish}, SOHR said."), new Step($"Eight civilians were killed {Binnish}, the White Helmets said.", TextDesk.Helmets, 30), new Step($"Seven civilians were killed {Binnish} by Russian forces, SNHR said.", TextDesk.Snhr, 60));
        await TellAsync("lowered-with-reason", new Step($"At least nine civilians were killed {Binnish}, SOHR said."), new Step($"Five civilians were killed {Binnish}, SOHR said. Khaled al-Omar and his sister Amal, first thought dead, were found alive in hospital.", Minutes: 300, Version: 2));
        await TellAsync("withdrawn-by-one-of-two", new Step($"Six civilians were killed {Binnish}, SOHR said."), new Step($"Eight civilians were killed {Binnish}, the White Helmets said.", TextDesk.Helmets, 30), new Step("There were air strikes on Binnish in Idlib.", TextDesk.Helmets, 90, Version: 2));
        await TellSentAsync("withdrawn-and-stated-again", new Step($"Four civilians were killed {Binnish}, SANA said.", TextDesk.Sana), new Step("There were air strikes on Binnish in Idlib.", TextDesk.Sana, 60, Version: 2), new Step($"Five civilians were killed {Binnish}, SANA said.", TextDesk.Sana, 90, Version: 3));
        await TellAsync("died-of-wounds", new Step("Six civilians were killed and nine were injured in Russian air strikes on Atareb, west of Aleppo, on Saturday, SOHR said."), new Step("A child died of wounds sustained in Saturday's air strike on Atareb, west of Aleppo, SOHR said on Tuesday.", Minutes: 600, Path: "2"));
        await TellAsync("died-of-wounds-twice", new Step("Six civilians were killed and nine were injured in Russian air strikes on Atareb, west of Aleppo, on Saturday, SOHR said."), new Step("A child died of wounds sustained in Saturday's air strike on Atareb, west of Aleppo, SOHR said on Tuesday.", Minutes: 600, Path: "2"), new Step("A man died of his wounds from Saturday's air strike on Atareb, SOHR said on Wednesday.", Minutes: 1800, Path: "3"));
        await TellAsync("toll-risen-after-deaths-of-wounds", new Step("Three people were killed and 15 injured on Monday when a motorcycle bomb exploded in Azaz in Aleppo province, SOHR said."), new Step("The number of people killed in Monday's motorcycle bomb explosion in Azaz has risen to five after two people died of their wounds, SOHR said.", Minutes: 600, Path: "2"));
        await TellAsync("another-party-accused", new Step("Three civilians were killed on Monday in Turkish shelling on Tal Rifaat in Aleppo province, SOHR said."), new Step("Three civilians were killed on Monday in shelling by Syrian government forces on Tal Rifaat in Aleppo province, SOHR said.", Minutes: 60, Version: 2));
        await TellAsync("days-differ", new Step("Six civilians were killed in air strikes on Binnish in Idlib on Monday, SOHR said."), new Step("Six civilians were killed in air strikes on Binnish in Idlib on Sunday night, the White Helmets said.", TextDesk.Helmets, 30));
        await TellAsync("headlines-differ", new Step($"Nine civilians were killed {Binnish}, SOHR said.", Title: "Twelve civilians killed in air strikes on Binnish"));
    }

    private async Task TotalsAsync()
    {
        await TellAsync("total-with-denial", new Step("Nearly 20 civilians, including three children, have died in the past 24 hours in Idlib province, the Syrian Observatory for Human Rights said on Tuesday.\nMoscow denied carrying out combat missions in the province.", TextDesk.Paper));
        await TellAsync("sum-of-two-villages", new Step("Nine civilians were killed on Monday: four in Russian air strikes on Binnish and five by a landmine in Jurin in Hama, SOHR said."));
        await TellAsync("sum-in-list-layout", new Step("Six people were killed on Monday in various areas of Syria, SOHR said:\nIdlib: two civilians killed by regime rockets on Sarmin.\nDaraa: a member of the military security was gunned down in Dael.\nHasakah: three SDF fighters were killed in a Turkish drone strike near Tal Tamr."));
        await TellAsync("total-raised", new Step("Eighty-seven civilians, including 34 children, were killed in Idlib province between 26 February and 3 March, SOHR said."), new Step("Ninety-five civilians, including 36 children, were killed in Idlib province between 26 February and 4 March, SOHR said.", Minutes: 1440, Path: "2"));
        await TellAsync("total-by-party", new Step("Over 5 days warplanes carried out about 180 raids on Idlib, killing 20 civilians, SOHR said.\nSince the first of this month Russian warplanes have carried out more than 125 air strikes on Idlib, killing 16 civilians.\nSince the first of this month Syrian government warplanes have carried out at least 53 air strikes on Idlib, killing 4 civilians.", Title: "About 180 raids kill 20 civilians in Idlib over 5 days"));
    }

    private async Task RoundUpsAsync()
    {
        const string two = "Four civilians, including a child, were killed on Monday in Russian air strikes on Saraqib in Idlib, SOHR said. The Russian Defence Ministry denied that it had bombed the town.\nTwo civilians were killed in shelling of Nawa in Daraa on Monday by government forces.";
        await TellAsync("two-attacks", new Step(two));
        await TellAsync("round-up", new Step($"{two}\nA shepherd was killed by a landmine in Palmyra in Homs on Monday, SOHR said."));
    }

    /// <summary>Totals and round-ups whose sources, or whose readers, change their mind.</summary>
    private async Task WithdrawnAsync()
    {
        const string total = "Eighty-seven civilians, including 34 children, were killed in Idlib province between 26 February and 3 March, SOHR said.";
        const string roundUp = "Four civilians, including a child, were killed on Monday in air strikes on Saraqib in Idlib, SOHR said.\nTwo civilians were killed on Monday in shelling of Nawa in Daraa, SOHR said.\nSix civilians were killed on Monday in air strikes on Atareb in Aleppo province, SOHR said.";
        await TellSentAsync("total-withdrawn", new Step(total), new Step("An earlier version of this page was wrong about Idlib.", Minutes: 60, Version: 2), new Step(total, Minutes: 120, Version: 3));
        Add("total-retracted", await TakeBackAsync(total, alert => new RetractionOrder(alert.Id)));
        Add("total-corrected", await TakeBackAsync(total, alert => new RetractionOrder(alert.Id) { Says = new SaidCount(37) }));
        Add("round-up-retracted", await TakeBackAsync(roundUp, _ => new RetractionOrder("i240304_02")));
        await TellSentAsync("round-up-withdrawn", new Step(roundUp), new Step(string.Join('\n', [.. roundUp.Split('\n')[..2], "There were air strikes on Atareb in Aleppo province."]), Minutes: 60, Version: 2));
    }

    private static async Task<IReadOnlyList<Alert>> TakeBackAsync(string text, Func<Alert, RetractionOrder> order)
    {
        var desk = new TextDesk();
        var told = await desk.ReadAsync(text);
        await new ReaderPage(desk.Desk).DeliverAsync(told);
        desk.Desk.Clock.Now = TextDesk.Tuesday.AddMinutes(22);
        var hand = new IncidentDesk(desk.Desk.Store, Desk.Writer, Reconciling.Some.Tables, desk.Desk.Clock);
        return ((HandOutcome.Done)await new Retractions(desk.Desk.Store, hand, desk.Desk.Chats, desk.Desk.Clock).RunAsync(order(told[0]), CancellationToken.None)).Alerts;
    }

    private async Task DigestAsync()
    {
        var desk = new TextDesk();
        var page = new ReaderPage(desk.Desk);
        await page.DeliverAsync(await desk.ReadAsync("Six civilians were killed in air strikes on Binnish in Idlib on Monday, SOHR said.", minutes: -1440));
        await page.DeliverAsync(await desk.ReadAsync("Nine civilians were killed in air strikes on Binnish in Idlib on Monday, SOHR said.", minutes: 0, version: 2));
        await page.DeliverAsync(await desk.ReadAsync("Three civilians were killed in shelling of Saraqib in Idlib on Tuesday, SANA said.", TextDesk.Sana, minutes: 10, path: "3"));
        await page.DeliverAsync(await desk.ReadAsync("In the past 24 hours 11 civilians were killed in Idlib province, SNHR said on Tuesday.", TextDesk.Snhr, minutes: 20, path: "4"));
        Add("retracted-after-it-was-sent", await RetractAsync());
        desk.Desk.Clock.Now = TextDesk.Tuesday.AddHours(20);
        Add("digest-with-changes", await new DigestWriter(desk.Desk.Store, Desk.Writer, desk.Desk.Clock).WriteAsync(desk.Desk.Chats, new SourceSight(15, 15, []), CancellationToken.None));
    }

    private static async Task<IReadOnlyList<Alert>> RetractAsync()
    {
        var desk = new TextDesk();
        var page = new ReaderPage(desk.Desk);
        var told = await desk.ReadAsync("Sixteen civilians were killed in air strikes on Atareb, west of Aleppo, on Monday, SOHR said.");
        await page.DeliverAsync(told);
        desk.Desk.Clock.Now = TextDesk.Tuesday.AddMinutes(22);
        var code = (await desk.Desk.IncidentAsync(told[0].Subject)).Incident.Code;
        var done = (HandOutcome.Done)await new IncidentDesk(desk.Desk.Store, Desk.Writer, Reconciling.Some.Tables, desk.Desk.Clock).RetractAsync(new Retraction(code), desk.Desk.Chats, CancellationToken.None);
        return done.Alerts;
    }

    private async Task TellAsync(string name, params Step[] steps)
    {
        var desk = new TextDesk();
        foreach (var step in steps)
            await desk.ReadAsync(words(step.Text), step.Source, step.Minutes, step.Path, step.Version, words(step.Title));
        Add(name, desk.Desk.Told);
    }

    /// <summary>The same where readers have each message before the next report comes.</summary>
    private async Task TellSentAsync(string name, params Step[] steps)
    {
        var desk = new TextDesk();
        var page = new ReaderPage(desk.Desk);
        foreach (var step in steps)
            await page.DeliverAsync(await desk.ReadAsync(words(step.Text), step.Source, step.Minutes, step.Path, step.Version, words(step.Title)));
        Add(name, desk.Desk.Told);
    }

    private void Add(string name, IReadOnlyList<Alert> alerts)
    {
        Assert.True(alerts.Count > 0, $"{name}: nothing was told");
        var number = 0;
        foreach (var (alert, part) in alerts.SelectMany(alert => alert.Parts.Select(part => (alert, part))))
            _messages.Add($"{name}.{++number}.{alert.Kind}.{alert.Action}".ToLowerInvariant(), part);
    }
}
