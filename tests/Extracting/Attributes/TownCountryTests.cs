using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting.Attributes;

/// <summary>Towns whose name several countries have: the nationality that the text names, the words beside the name and its spelling decide.</summary>
public class TownCountryTests
{
    private static readonly Lazy<FigureExtractor> Extractor = new(() => FigureExtractor.Load(Path.Combine(AppContext.BaseDirectory, "data")));

    [Theory]
    [InlineData("Israeli forces killed two Palestinians in Jenin on Monday.", "PS")]
    [InlineData("Israeli forces killed two Palestinians in Taybeh in the West Bank.", "PS")]
    [InlineData("A strike killed two people in Taybeh, the Lebanese health ministry said.", "LB")]
    [InlineData("A strike killed two people in Blida, the Lebanese health ministry said.", "LB")]
    [InlineData("A strike killed two people in the Lebanese town of Al-Qasr.", "LB")]
    [InlineData("A strike killed two people in Tyre.", "LB")]
    [InlineData("A strike killed two people in the Dahiyeh.", "LB")]
    [InlineData("A strike killed two people in Houla in the countryside of Homs.", "SY")]
    [InlineData("A strike killed two people in Taybeh, the Syrian Observatory said.", "SY")]
    [InlineData("A strike killed two people in Al-Tira.", "SY")]
    [InlineData("A strike killed two people in Northern Syria.", "SY")]
    [InlineData("A strike killed two people in Northwestern Idlib.", "SY")]
    [InlineData("Shelling killed two people in Sarmin and Taybeh.", "SY")]
    [InlineData("A car bomb killed three people in Ras al-Ain, two of them of the Turkish-backed factions.", "SY")]
    [InlineData("A Turkish drone killed three people in Ras al-Ain.", "SY")]
    public void ATownIsOfTheCountryThatTheTextSpeaksOf(string text, string country)
    {
        var figure = Extractor.Value.Extract(new ReportText("", text, "en")).Figures[0];

        Assert.Equal(country, Assert.Single(figure.Places.Select(place => place.Country).Distinct()));
    }

    [Theory]
    [InlineData("Shells on the al-Zahraa neighborhood killed two people.", null)]
    [InlineData("Shells on the al-Zahraa neighborhood of Aleppo killed two people.", "Aleppo")]
    [InlineData("Shells on the al-Zahraa neighborhood of Homs killed two people.", "Homs")]
    [InlineData("Shells on Nubl and al-Zahraa killed two people.", "Aleppo")]
    public void AQuarterThatTwoCitiesHaveIsPutOnNeitherUnlessTheTextDoes(string text, string? governorate)
    {
        var figure = Extractor.Value.Extract(new ReportText("", text, "en")).Figures[0];

        Assert.Equal(governorate, Assert.Single(figure.Places.Select(place => place.Adm1).Distinct()));
    }
}
