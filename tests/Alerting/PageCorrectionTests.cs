using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;

namespace Monitoring.Tests.Alerting;

/// <summary>A new version of a page that puts right what readers were told: whom it counted, how they are grouped, where, when and with what.</summary>
public class PageCorrectionTests
{
    private const string Where = "in an attack on the town of Kafr Naha in Aleppo countryside on Tuesday morning, SOHR said.";
    private const string Strike = "Five civilians were killed in airstrikes on the town of Kafr Naha in Aleppo countryside on Tuesday morning, SOHR said.";
    private readonly TextDesk _desk = new();

    [Theory]
    [InlineData("Five civilians were killed", "Five fighters were killed", "now 5 fighters killed, before 5 civilians", "SOHR now says 5 fighters killed</b>\nBefore: 5 civilians.")]
    [InlineData("Six fighters were killed", "Six civilians were killed", "now 6 civilians killed, before 6 fighters", "SOHR now says 6 civilians killed</b>\nBefore: 6 fighters.")]
    [InlineData("Five civilians were killed", "Three civilians and two fighters were killed", "now 3 civilians and 2 fighters killed, before 5 civilians", "SOHR now says 3 civilians and 2 fighters killed</b>\nBefore: 5 civilians.")]
    [InlineData("Five civilians were killed", "Six fighters were killed", "raised from 5 civilians", "SOHR now says 6 fighters killed</b>\nEarlier figure: 5 civilians.")]
    [InlineData("Three civilians and four soldiers were killed", "Twelve people were killed", "raised from 3 civilians and 4 members of Syrian government forces", "SOHR now says 12 people killed</b>\nEarlier figure: 3 civilians and 4 members of Syrian government forces.")]
    [InlineData("Five civilians were killed", "Three children were killed", "lowered from 5 civilians", "SOHR now says 3 children killed</b>\nEarlier figure: 5 civilians.")]
    [InlineData("Three civilians and four soldiers were killed", "Eight people, three civilians and five soldiers, were killed", "raised from 3 civilians and 4 members of Syrian government forces", null)]
    [InlineData("Seven people were killed", "Three civilians and five soldiers were killed", "raised from 7", null)]
    [InlineData("Twenty civilians were killed", "Twenty civilians and three soldiers were killed", "3 members of Syrian government forces killed, not stated before", null)]
    public async Task CountsOfOtherGroupsAreOneChangeFromAllThatWasStated(string before, string after, string updated, string? reply)
    {
        await _desk.ReadAsync($"{before} {Where}");
        var alerts = await _desk.ReadAsync($"{after} {Where}", minutes: 60, version: 2);

        Assert.Single((await _desk.Desk.IncidentAsync(alerts[0].Subject)).Incident.Revisions[^1].Changes);
        Assert.Contains($"{updated}.</i>", Assert.Single(alerts, alert => alert.Action == PostAction.Edit).Parts[0], StringComparison.Ordinal);
        Assert.Equal(reply is not null, alerts.Any(alert => alert.Action == PostAction.Reply && alert.Parts[0].Contains(reply ?? string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AWholeThatWasRestatedSinceIsWhatATollIsRaisedFrom()
    {
        await _desk.ReadAsync($"Three civilians and four soldiers were killed {Where}");
        Assert.Empty(await _desk.ReadAsync($"Seven people were killed {Where}", minutes: 60, version: 2));
        var edit = Assert.Single(await _desk.ReadAsync($"Eight people, three civilians and five soldiers, were killed {Where}", minutes: 120, version: 3));

        Assert.Contains("raised from 7.</i>", edit.Parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawn", edit.Parts[0], StringComparison.Ordinal);
        var raised = Assert.IsType<FigureChange.Raised>(Assert.Single((await _desk.Desk.IncidentAsync(edit.Subject)).Incident.Revisions[^1].Changes));
        Assert.Equal(("Seven people", "Eight people"), (raised.Before!.Evidence.Quote, raised.After.Evidence.Quote));
    }

    [Theory]
    [InlineData("on Tuesday morning", "on Monday morning", "day: now 4 Mar 2024, before 5 Mar 2024", "on Monday 4 Mar 2024.", Circumstances.Day)]
    [InlineData("in airstrikes on the town", "by a landmine in the town", "weapon: now landmine, before air strikes", "by a landmine in Kafr Naha", Circumstances.Means)]
    [InlineData("in airstrikes on the town", "in artillery shelling on the town", "weapon: now artillery fire, before air strikes", "by artillery fire on Kafr Naha", Circumstances.Means)]
    public async Task ADayOrWeaponThatAPagePutsRightIsEdited(string before, string after, string updated, string told, Circumstances circumstance)
    {
        await _desk.ReadAsync(Strike);
        var edit = Assert.Single(await _desk.ReadAsync(Strike.Replace(before, after, StringComparison.Ordinal), minutes: 60, version: 2));

        Assert.Equal(PostAction.Edit, edit.Action);
        Assert.Contains($"{updated}.</i>", edit.Parts[0], StringComparison.Ordinal);
        Assert.Contains(told, edit.Parts[0], StringComparison.Ordinal);
        Assert.Equal(circumstance, Assert.IsType<FigureChange.Refined>(Assert.Single((await _desk.Desk.IncidentAsync(edit.Subject)).Incident.Revisions[^1].Changes)).In);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Correction: the airstrikes were on the town of Atareb. ")]
    public async Task APageThatPutsItsAttackElsewhereChangesThatIncidentAndIsAnswered(string correction)
    {
        await _desk.ReadAsync(Strike);
        var alerts = await _desk.ReadAsync(correction + Strike.Replace("Kafr Naha", "Atareb", StringComparison.Ordinal), minutes: 60, version: 2);

        Assert.Equal([PostAction.Edit, PostAction.Reply], alerts.Select(alert => alert.Action));
        Assert.StartsWith("<b>Atareb, Aleppo · SOHR: 5 civilians killed in air strikes</b>", alerts[0].Parts[0], StringComparison.Ordinal);
        Assert.Contains("place: now Atareb, Aleppo, before Kafr Naha, Aleppo.</i>", alerts[0].Parts[0], StringComparison.Ordinal);
        Assert.StartsWith("<b>Changed · Kafr Naha, Aleppo, air strikes of 5 Mar 2024: SOHR now says that it was in Atareb, Aleppo</b>", alerts[1].Parts[0], StringComparison.Ordinal);
        Assert.Single(_desk.Desk.Told, alert => alert.Action == PostAction.Post);
    }

    [Fact]
    public async Task APlaceInAnotherGovernorateIsFoundThereAfterwards()
    {
        await _desk.ReadAsync(Strike);
        await _desk.ReadAsync(Strike.Replace("Kafr Naha in Aleppo", "Sarmin in Idlib", StringComparison.Ordinal), minutes: 60, version: 2);
        var alerts = await _desk.ReadAsync(Strike.Replace("Kafr Naha in Aleppo", "Sarmin in Idlib", StringComparison.Ordinal).Replace("SOHR", "SNHR", StringComparison.Ordinal), TextDesk.Snhr, 90);

        Assert.All(alerts, alert => Assert.Equal(PostAction.Edit, alert.Action));
        Assert.NotEmpty(alerts);
    }

    [Theory]
    [InlineData("Three civilians were killed in a drone strike on a car in the town of Atareb in Aleppo countryside on Tuesday evening, SOHR said.")]
    [InlineData("Five civilians were killed in airstrikes on the town of Atareb in Aleppo countryside on Tuesday morning, SOHR said. Five civilians were killed in airstrikes on the town of Kafr Naha in Aleppo countryside on Tuesday morning.")]
    [InlineData("Five civilians were killed in airstrikes on the town of Atareb in Aleppo countryside on Monday morning, SOHR said.")]
    public async Task APageThatMovesOnToAnotherAttackPutsNothingRight(string next)
    {
        await _desk.ReadAsync(Strike);

        Assert.Contains(await _desk.ReadAsync(next, minutes: 60, version: 2), alert => alert.Action == PostAction.Post);
    }

    [Fact]
    public async Task WhatAnotherSourceHasToldThereIsJoinedAndNothingIsCountedTwice()
    {
        var page = new ReaderPage(_desk.Desk);
        await page.DeliverAsync(await _desk.ReadAsync(Strike));
        await page.DeliverAsync(await _desk.ReadAsync(Strike.Replace("Kafr Naha", "Atareb", StringComparison.Ordinal).Replace("SOHR", "SNHR", StringComparison.Ordinal), TextDesk.Snhr, 30));
        await page.DeliverAsync(await _desk.ReadAsync(Strike.Replace("Kafr Naha", "Atareb", StringComparison.Ordinal), minutes: 60, version: 2));

        Assert.Contains("SNHR and SOHR: 5 civilians killed", page.Messages[1].Html, StringComparison.Ordinal);
        Assert.StartsWith("<b>Figure withdrawn · Kafr Naha, Aleppo", page.Messages[2].Html, StringComparison.Ordinal);
        Assert.Equal(3, page.Messages.Count);
    }

    [Fact]
    public async Task WhatThePageDidNotChangeIsNoChange()
    {
        await _desk.ReadAsync(Strike);

        Assert.Empty(await _desk.ReadAsync(Strike + " Rescue teams were at work.", minutes: 60, version: 2));
    }
}
