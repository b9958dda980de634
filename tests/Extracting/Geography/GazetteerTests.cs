using Monitoring.Extracting;
using Monitoring.Extracting.Geography;

namespace Monitoring.Tests.Extracting.Geography;

public class GazetteerTests
{
    private static readonly Lazy<Gazetteer> Loaded = new(() => Gazetteer.Load(Path.Combine(AppContext.BaseDirectory, "data")));

    private static Gazetteer Places => Loaded.Value;

    [Theory]
    [InlineData("Idlib", "Idleb")]
    [InlineData("Jisr al-Shughur", "Jisr ash Shughur")]
    [InlineData("Jisr Al Shoughour", "Jisr ash Shughur")]
    [InlineData("Maarat Al-Nouman", "Maarrat al-Numan")]
    [InlineData("Ma'arrat al-Nu'man", "Maarrat al-Numan")]
    [InlineData("Saraqeb", "Saraqib")]
    [InlineData("Lattakia", "Latakia")]
    [InlineData("Deir Ezzor", "Deir-ez-Zor")]
    [InlineData("As-Suwayda", "Sweida")]
    [InlineData("Kafr Nabl", "Kafranbel")]
    [InlineData("Tal Abyad", "Tell Abiad")]
    [InlineData("Ayn Issa", "Ain Issa")]
    public void SpellingsOfOnePlaceAreOnePlace(string one, string other)
    {
        var shared = Places.All(one).Intersect(Places.All(other));

        Assert.NotEmpty(shared);
    }

    [Theory]
    [InlineData("Homs", "Hama")]
    [InlineData("Ariha", "Harim")]
    [InlineData("Tal Rifaat", "Tal Abyad")]
    [InlineData("Kafr Nabl", "Kafr Zita")]
    public void DifferentPlacesStayApart(string one, string other) => Assert.Empty(Places.All(one).Intersect(Places.All(other)));

    [Fact]
    public void ATownKnowsItsGovernorateAndThatItsCountry()
    {
        var hass = Places.Find("Hass", new PlaceContext("SY"))!;

        Assert.Equal("Idleb", hass.Adm1);
        Assert.Equal("Idleb", Places.Parent(hass)!.Name);
        Assert.Equal("Syria", Places.Parent(Places.Parent(hass)!)!.Name);
    }

    [Fact]
    public void TheWordsAroundANameDecideBetweenCityAndGovernorate()
    {
        Assert.Equal(PlacePrecision.Governorate, Places.Find("Aleppo", new PlaceContext("SY", Asked: PlacePrecision.Governorate))!.Precision);
        Assert.Equal(PlacePrecision.Town, Places.Find("Aleppo", new PlaceContext("SY", Asked: PlacePrecision.Town))!.Precision);
        Assert.Null(Places.Find("Aleppo", new PlaceContext("SY"))!.Point);
    }

    [Fact]
    public void TheCountryThatIsWrittenAboutComesFirst()
    {
        Assert.Equal("LY", Places.Find("Tripoli", new PlaceContext("LY"))!.Country);
        Assert.Equal("LB", Places.Find("Tripoli", new PlaceContext("LB"))!.Country);
    }

    [Fact]
    public void ARegionHasNoPoint()
    {
        var region = Places.Find("Jabal al-Zawiyah")!;

        Assert.Equal(PlacePrecision.Region, region.Precision);
        Assert.Null(region.Point);
        Assert.Null(region.KilometresTo(Places.Find("Saraqib")!));
    }

    [Fact]
    public void DistanceIsInKilometres()
    {
        var (aleppo, damascus) = (Places.Find("Aleppo", new PlaceContext("SY", Asked: PlacePrecision.Town))!, Places.Find("Damascus", new PlaceContext("SY", Asked: PlacePrecision.Town))!);

        Assert.InRange(aleppo.KilometresTo(damascus)!.Value, 300, 325);
    }

    [Fact]
    public void AnUnknownNameIsNoPlace() => Assert.Null(Places.Find("Qwertyuiopolis"));

    [Fact]
    public void SyriaHasItsGovernoratesAndEnoughTowns()
    {
        var syria = Places.Places.Where(p => p.Country == "SY").ToList();

        Assert.Equal(14, syria.Count(p => p.Precision == PlacePrecision.Governorate));
        Assert.True(syria.Count(p => p.Precision == PlacePrecision.District) >= 45);
        Assert.True(syria.Count(p => p.Seat == 3) >= 200, "seats of sub-districts");
        Assert.True(syria.Count(p => p is { Precision: PlacePrecision.Town, Arabic: not null, Adm1: not null }) >= 1500);
    }

    [Fact]
    public void EveryPointOfSyriaLiesInItsGovernorate() => Assert.Empty(GazetteerCheck.Faults(Places));

    [Fact]
    public void EveryRowNamesItsSource() => Assert.DoesNotContain(Places.Places, p => p.Source.Length == 0);

    [Fact]
    public void NoPointWithoutASourceOfIt() => Assert.DoesNotContain(Places.Places, p => p.Point is not null && p.Source.Contains("general knowledge"));

    [Fact]
    public void AMisplacedPointIsFound()
    {
        var faults = new List<DataFault>();
        var folder = Directory.CreateTempSubdirectory("gazetteer").FullName;
        try
        {
            var original = Path.Combine(AppContext.BaseDirectory, "data", "gazetteer");
            Directory.CreateDirectory(Path.Combine(folder, "gazetteer"));
            foreach (var file in Directory.EnumerateFiles(original))
                File.Copy(file, Path.Combine(folder, "gazetteer", Path.GetFileName(file)));
            File.AppendAllText(Path.Combine(folder, "gazetteer", "syria-places.tsv"), "Nowhere\ttown\tSY\tIdleb\t\t32.7000\t36.5600\t\t\t\ttest\n");

            Assert.Contains(GazetteerCheck.Faults(Gazetteer.Load(folder)), fault => fault.Message.StartsWith("Nowhere", StringComparison.Ordinal));
            Assert.Empty(faults);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
