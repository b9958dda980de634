using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting.Attributes;

/// <summary>A village that no gazetteer knows keeps its name, and lies in the governorate that its sentence names.</summary>
public class PlaceAreaTests
{
    private static readonly Lazy<FigureExtractor> Extractor = new(() => FigureExtractor.Load(Path.Combine(AppContext.BaseDirectory, "data")));

    [Theory]
    [InlineData("Three civilians were killed in the village of Kafr Zulqan in the countryside of Idlib.", "Kafr Zulqan", "Idleb")]
    [InlineData("Three civilians were killed in Kafr Zulqan, a village south of Hama.", "Kafr Zulqan", "Hama")]
    [InlineData("Three civilians were killed in the town of Zulqaniya (Aleppo province).", "Zulqaniya", "Aleppo")]
    [InlineData("Three civilians were killed when shells hit Zulqaniya village in the northern countryside of Hama.", "Zulqaniya", "Hama")]
    [InlineData("Shelling of the village of Zulqaniya in western rural Aleppo killed three civilians.", "Zulqaniya", "Aleppo")]
    [InlineData("Three civilians were killed in the village of Zulqaniya, 20 km east of Raqqa.", "Zulqaniya", "Ar-Raqqa")]
    [InlineData("Three civilians were killed in Idlib province when a shell hit the village of Zulqaniya.", "Zulqaniya", "Idleb")]
    [InlineData("In the eastern countryside of Deir Ezzor, gunmen killed three civilians in the village of Zulqaniya.", "Zulqaniya", "Deir-ez-Zor")]
    [InlineData("Three civilians were killed in the village of Zulqaniya.", "Zulqaniya", null)]
    [InlineData("Three civilians were killed in the village of Zulqaniya, and two others in Homs province and one in Daraa province.", "Zulqaniya", null)]
    public void AnUnknownVillageLiesInTheGovernorateThatItsSentenceNames(string sentence, string name, string? governorate)
    {
        var place = Places(sentence).Single();

        Assert.Equal((name, null, governorate), (place.Text, place.Name, place.Adm1));
        Assert.Equal(governorate is null ? null : PlacePrecision.Town, place.Precision);
        Assert.Null(place.Lat);
    }

    [Fact]
    public void AllVillagesOfAListLieWhereItsEndSays() =>
        Assert.Equal(
            [("Kafr Zulqan", "Idleb"), ("Zulqaniya", "Idleb")],
            Places("Three civilians were killed in the villages of Kafr Zulqan and Zulqaniya in the southern countryside of Idlib.").Select(p => (p.Text, p.Adm1)));

    [Theory]
    [InlineData("Two men were killed in the village of Suwaydah in the countryside of Tal Abyad.", "Suwaydah", "Ar-Raqqa")]
    [InlineData("Two men were killed in Sarmin in the countryside of Idlib.", "Sarmin", "Idleb")]
    public void TheTownInWhoseCountrysideAVillageLiesDecides(string sentence, string name, string adm1)
    {
        var place = Places(sentence).Single();

        Assert.Equal((name, adm1), (place.Text, place.Adm1));
    }

    [Theory]
    [InlineData("Three Turkish soldiers were killed in northern Syria's Azaz region, Turkey's defence ministry said.", "Azaz", "SY")]
    [InlineData("Four soldiers were killed in Azaz, Turkey said on Monday.", "Azaz", "SY")]
    [InlineData("Four people were killed in Kilis, Turkey, on Monday.", "Kilis", "TR")]
    [InlineData("Four workers were killed in an airstrike on the town of Hula in southern Lebanon.", "Hula", "LB")]
    [InlineData("Israeli strikes on the eastern Lebanese town of Al-Qasr near the Syrian border killed two people.", "Al-Qasr", "LB")]
    [InlineData("Thirteen people were killed in clashes in Tripoli, Libya.", "Tripoli", "LY")]
    [InlineData("Two people were killed in the Syrian town of Al-Bab.", "Al-Bab", "SY")]
    [InlineData("Two people were killed in Al-Bukamal near Iraq.", "Al-Bukamal", "SY")]
    public void TheCountryThatStandsBesideANameDecides(string sentence, string name, string country)
    {
        var place = Places(sentence).Single();

        Assert.Equal((name, country), (place.Text, place.Country));
    }

    [Theory]
    [InlineData("Two people were killed near Deir al-Zor.", true)]
    [InlineData("Two people were killed on the road between Qamishli and Amuda.", true)]
    [InlineData("Two people were killed between Salamiyah and Ithriya.", true)]
    [InlineData("Two people were killed on the Raqqa-Tabqa road.", true)]
    [InlineData("Two people were killed on the road from Homs to Palmyra.", true)]
    [InlineData("Two people were killed near Kabani.", true)]
    [InlineData("Two people were killed in Deir al-Zor.", false)]
    [InlineData("Two people were killed in Saraqib and Ariha.", false)]
    public void NearATownIsNotInIt(string sentence, bool near) => Assert.All(Places(sentence), place => Assert.Equal(near, place.Near));

    [Fact]
    public void AbuKamalAndBaghuzAreTwoTowns()
    {
        var gazetteer = Places("Three civilians were killed in Abu Kamal.").Concat(Places("Three civilians were killed in al-Baghuz.")).ToList();

        Assert.Equal(2, gazetteer.Select(place => place.Name).Distinct().Count());
        Assert.All(gazetteer, place => Assert.Equal("Deir-ez-Zor", place.Adm1));
    }

    private static IReadOnlyList<FigurePlace> Places(string sentence) =>
        Extractor.Value.Extract(new ReportText("", sentence, "en")).Figures[0].Places;
}
