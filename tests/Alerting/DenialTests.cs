using Monitoring.Alerting;

namespace Monitoring.Tests.Alerting;

/// <summary>A denial in one report of an attack that another one tells: it stands in the living post, or nowhere.</summary>
public class DenialTests
{
    private const string Accused = "Two civilians were killed on Monday when Syrian government forces shelled the town of Darat Izza in Aleppo province, SOHR said.";
    private const string Denial = "A military source denied that the army had shelled Darat Izza on Monday.";
    private readonly TextDesk _desk = new();
    private readonly ReaderPage _page;

    public DenialTests() => _page = new ReaderPage(_desk.Desk);

    [Fact]
    public async Task ADenialOfAnotherSourceStandsInThePostAndRingsNobody()
    {
        await ReadAsync(Accused);
        var edit = Assert.Single(await ReadAsync(Denial, minutes: 60));

        Assert.Equal((PostAction.Edit, true), (edit.Action, edit.Silent));
        Assert.Contains($"Denial in the report of SANA (Syrian state agency): “{Denial}”", Assert.Single(_page.Messages).Html, StringComparison.Ordinal);
        Assert.Contains("Updated 5 Mar, 13:00 Damascus (10:00 UTC): denial in a report of SANA.", _page.Messages[0].Html, StringComparison.Ordinal);
        var denial = Assert.Single((await _desk.Desk.IncidentAsync(edit.Subject)).Incident.Denials);
        Assert.Equal(("sana-en", "Darat Izza, 2024-03-04, syrianGovernment, Shelling"), (denial.Source, denial.Why));
    }

    [Fact]
    public async Task TheSameDenialAgainChangesNothing()
    {
        await ReadAsync(Accused);
        await ReadAsync(Denial, minutes: 60);

        Assert.Empty(await ReadAsync(Denial, minutes: 90, path: "other"));
        Assert.Empty(await ReadAsync(Denial + " It gave no details.", minutes: 120, version: 2));
    }

    [Fact]
    public async Task TheDeadOfADenyingReportAreNotDeniedAndNobodyIsAccusedByIt()
    {
        await ReadAsync(Accused);
        await ReadAsync("A military source denied that the army had shelled Darat Izza, where two civilians were killed on Monday by a mine.", minutes: 60);

        var post = Assert.Single(_page.Messages).Html;
        Assert.Contains("A military source denied that the army had shelled Darat Izza", post, StringComparison.Ordinal);
        Assert.DoesNotContain("Syrian government forces, according to SANA", post, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A military source denied that the army had shelled Atareb on Monday.")]
    [InlineData("A military source denied that the army had shelled Darat Izza on Friday.")]
    [InlineData("A military source denied that the army had carried out air strikes on Darat Izza on Monday.")]
    [InlineData("The Turkish Defence Ministry denied that Turkish forces had shelled Darat Izza on Monday.")]
    [InlineData("A military source denied that the army had shelled villages in Aleppo province on Monday.")]
    [InlineData("A military source neither confirmed nor denied that the army had shelled Darat Izza on Monday.")]
    [InlineData("A military source said that the army had not shelled Darat Izza on Monday.")]
    public async Task ADenialOfAnotherPlaceDayWeaponOrPartyIsNotOfThisAttack(string denial)
    {
        await ReadAsync(Accused);

        Assert.DoesNotContain(await ReadAsync(denial, minutes: 60), alert => alert.Parts[0].Contains("Denial", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ADenialThatFitsTwoAttacksIsOfNone()
    {
        await ReadAsync(Accused);
        await ReadAsync("Another strike: five civilians were killed on Monday evening when Syrian government forces shelled the town of Darat Izza in Aleppo province, SOHR said.", minutes: 30, path: "2", source: TextDesk.Sohr);
        Assert.Equal(2, _page.Messages.Count);

        Assert.Empty(await ReadAsync(Denial, minutes: 60));
    }

    [Fact]
    public async Task WhatNobodyIsAccusedOfIsNotDenied()
    {
        await ReadAsync("Two civilians were killed on Monday in shelling of the town of Darat Izza in Aleppo province, SOHR said.");

        Assert.Empty(await ReadAsync(Denial, minutes: 60));
    }

    [Fact]
    public async Task ADenialIsKeptThroughAMerge()
    {
        await ReadAsync(Accused);
        await ReadAsync(Denial, minutes: 60);
        await ReadAsync("Nine civilians were killed on Sunday in air strikes on Kafr Naha in Aleppo province, the White Helmets said.", minutes: 70, source: TextDesk.Helmets);
        var hand = new IncidentDesk(_desk.Desk.Store, Desk.Writer, Reconciling.Some.Tables, _desk.Desk.Clock);

        var codes = (await hand.ListAsync(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 5), CancellationToken.None)).Select(told => told.Incident.Code).ToArray();
        Assert.IsType<HandOutcome.Done>(await hand.MergeAsync(codes[^1], codes[0], _desk.Desk.Chats, CancellationToken.None));

        Assert.Single((await hand.FindAsync(codes[0], CancellationToken.None))!.Incident.Denials);
    }

    private async Task<IReadOnlyList<Alert>> ReadAsync(string text, int minutes = 0, string path = "1", int version = 1, Monitoring.Watching.Source? source = null)
    {
        var alerts = await _desk.ReadAsync(text, source ?? (text.StartsWith("Two civilians", StringComparison.Ordinal) ? TextDesk.Sohr : TextDesk.Sana), minutes, path, version);
        await _page.DeliverAsync(alerts);
        return alerts;
    }
}
