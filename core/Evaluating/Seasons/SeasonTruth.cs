using Monitoring.Extracting;

namespace Monitoring.Evaluating.Seasons;

/// <summary>Draws the events of a season.</summary>
internal sealed class SeasonTruth(SeasonNoise noise, Random random)
{
    private const int Days = 90;
    private const int Events = 600;
    private static readonly DateTimeOffset Begin = new(2031, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Means[] AllMeans = [Means.Airstrike, Means.Airstrike, Means.Shelling, Means.Shelling, Means.Drone, Means.BarrelBomb, Means.MineOrIed, Means.Gunfire];
    private static readonly string[] Parties = ["russia", "syrianGovernment", "opposition", "turkey", "islamicState", "jihadists", "kurdishForces", "israel"];
    private readonly List<SeasonEvent> _events = [];

    /// <summary>About 600 events in 90 days, in order of time.</summary>
    public IReadOnlyList<SeasonEvent> Draw()
    {
        while (_events.Count < Events)
            DrawOne();
        return [.. _events.OrderBy(one => one.At).Select((one, index) => one with { Number = index + 1 })];
    }

    private void DrawOne()
    {
        // Violence comes in waves: one week in four has twice the events.
        var day = random.Next(Days);
        if (day / 7 % 4 != 2 && random.NextDouble() < 0.35)
            return;
        var at = Begin.AddDays(day).AddMinutes(random.Next(1440));
        if (Chance("elsewhere"))
            _events.Add(Event(noise.Elsewhere[random.Next(noise.Elsewhere.Count)], at));
        else
            AddHere(at);
    }

    private void AddHere(DateTimeOffset at)
    {
        var struck = Event(noise.Places[random.Next(noise.Places.Count)], at) with { Accident = Chance("accident") };
        _events.Add(struck);
        if (struck.Accident)
            return;
        if (Chance("twoStrikes") && at.Hour < 18)
            _events.Add(Event(struck.Place, at.AddHours(2 + random.Next(4))) with { Second = true, Belligerent = struck.Belligerent });
        if (noise.Neighbours.TryGetValue(struck.Place.Name, out var neighbour) && random.NextDouble() < 0.4)
            _events.Add(Event(noise.Places.First(place => place.Name == neighbour), at.AddMinutes(random.Next(90))) with { Means = struck.Means, Belligerent = struck.Belligerent, Group = struck.Group });
    }

    private SeasonEvent Event(SeasonPlace place, DateTimeOffset at) => new()
    {
        Number = 0,
        Place = place,
        At = at,
        Means = AllMeans[random.Next(AllMeans.Length)],
        Belligerent = Parties[random.Next(Parties.Length)],
        Group = random.NextDouble() < 0.8 ? VictimGroup.Civilians : VictimGroup.Combatants,
        Tolls = Tolls(at),
    };

    private List<SeasonToll> Tolls(DateTimeOffset at)
    {
        var killed = 1 + (long)Math.Floor(Math.Pow(random.NextDouble(), 3) * 14);
        long? injured = Chance("injured") ? 1 + random.Next(20) : null;
        var first = new SeasonToll(at, killed, injured, Chance("refined") || random.NextDouble() < 0.25, TollStep.First);
        var tolls = new List<SeasonToll> { first };
        var later = at.AddHours(3 + random.Next(40));
        if (Chance("rises"))
            tolls.Add(first with { From = later, Killed = killed + 1 + random.Next((int)Math.Max(2, killed)), Step = TollStep.Raised });
        else if (killed > 2 && Chance("falls"))
            tolls.Add(first with { From = later, Killed = killed - 1, Step = TollStep.Lowered });
        else if (first.Hedged && Chance("refined"))
            tolls.Add(first with { From = later, Hedged = false, Step = TollStep.Refined });
        else if (injured > 2 && Chance("wounds"))
            tolls.Add(first with { From = later.AddHours(24), Killed = killed + 1, Injured = injured - 1, Step = TollStep.Wounds });
        return tolls;
    }

    private bool Chance(string rate) => random.NextDouble() < noise.Rates[rate];
}
