using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Tests.Alerting;
using Monitoring.Watching;

namespace Monitoring.Tests.Reconciling;

/// <summary>Whose outlet speaks stands in brackets behind its name, in one form for every side and wherever it is named.</summary>
public class OwnershipTests
{
    [Theory]
    [InlineData("SANA", "SANA (Syrian state agency)")]
    [InlineData("Anadolu Agency", "Anadolu (Turkish state agency)")]
    [InlineData("RT", "RT (Russian state broadcaster)")]
    [InlineData("Sputnik", "Sputnik (Russian state agency)")]
    [InlineData("RIA Novosti", "RIA Novosti (Russian state agency)")]
    [InlineData("ANHA", "ANHA (outlet close to the Syrian Kurdish administration)")]
    [InlineData("Al-Manar", "Al-Manar (Hezbollah outlet)")]
    [InlineData("Amaq", "Amaq (Islamic State outlet)")]
    [InlineData("Al-Mayadeen", "Al-Mayadeen (broadcaster close to Hezbollah and Iran)")]
    [InlineData("Tasnim", "Tasnim (Iranian semi-official agency)")]
    [InlineData("Fars News", "Fars (Iranian semi-official agency)")]
    [InlineData("Al-Ikhbariya", "Al-Ikhbariya (Syrian state broadcaster)")]
    [InlineData("Al Jazeera", "Al Jazeera (Qatari state-funded broadcaster)")]
    [InlineData("Al Arabiya", "Al-Arabiya (Saudi-owned broadcaster)")]
    public async Task ACitedOutletIsShownWithItsOwner(string cited, string shown)
    {
        var post = await TextDesk.PostAsync($"Four civilians were killed on Monday in shelling of Saraqib in Idlib province, {cited} reported.", TextDesk.Paper);

        Assert.StartsWith($"<b>Saraqib, Idlib · {shown}: 4 civilians killed in shelling</b>", post, StringComparison.Ordinal);
        Assert.Contains($"citing {shown}.", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUpdateNamesASourceWithItsOwner()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Four civilians were killed on Monday in shelling of Saraqib in Idlib province, SOHR said.");
        await desk.ReadAsync("Five civilians were killed on Monday in shelling of Saraqib in Idlib province, SANA said.", TextDesk.Sana, minutes: 30);
        Assert.Contains("also reported by SANA (Syrian state agency).</i>", desk.Last(PostAction.Edit), StringComparison.Ordinal);

        await desk.ReadAsync("Seven civilians were killed on Monday in shelling of Saraqib in Idlib province, SANA said.", TextDesk.Sana, minutes: 60, version: 2);
        Assert.Contains("killed raised from 5 by SANA (Syrian state agency).</i>", desk.Last(PostAction.Edit), StringComparison.Ordinal);

        await desk.ReadAsync("There was shelling of Saraqib in Idlib.", TextDesk.Sana, minutes: 90, version: 3);
        Assert.Contains("“7 civilians killed” withdrawn by SANA (Syrian state agency).</i>", desk.Last(PostAction.Edit), StringComparison.Ordinal);
    }

    [Fact]
    public void AWatchedSourceIsTheSameOutletAsTheOneThatPapersCite()
    {
        var origins = Origins.Load(Repository.File("data"));
        foreach (var source in SourceFiles.Load(Repository.File("data")).Where(source => source.Ownership is not null))
        {
            var cited = origins.Of(Some.Figure("f1", "4 civilians", Monitoring.Extracting.Measure.Killed, 4, source: source.Name), TextDesk.Paper);
            var own = origins.Of(source);

            Assert.Equal((own.Id, own.Ownership), (cited.Id, cited.Ownership));
            Assert.Equal(source.Ownership, own.Ownership);
        }
    }
}
