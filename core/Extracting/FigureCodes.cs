using System.Text.Json.Serialization;

namespace Monitoring.Extracting;

/// <summary>What a figure counts.</summary>
public enum Measure { Killed, Injured, KilledOrInjured, Missing, Detained, Displaced, Strikes, Munitions, EquipmentLost, LocalitiesCaptured, Neutralized, FacilitiesHit, Other }

/// <summary>The noun that is counted.</summary>
public enum FigureUnit { Persons, Families, Strikes, Airstrikes, Raids, Attacks, BarrelBombs, Bombs, Shells, Rockets, Missiles, Drones, Tanks, Vehicles, Aircraft, Launchers, Weapons, Houses, Facilities, Localities, Other }

/// <summary>The hedge that the text puts on a count; <see cref="Exact"/> means that there is none, not that the count is true.</summary>
public enum Qualifier { Exact, AtLeast, MoreThan, AtMost, FewerThan, About, Nearly, Range, Vague }

/// <summary>How the quantity is written.</summary>
public enum FigureClass
{
    /// <summary>A number in digits or words.</summary>
    [JsonStringEnumMemberName("N")]
    N,

    /// <summary>A singular noun that stands for one ("a child", "another").</summary>
    [JsonStringEnumMemberName("A")]
    A,

    /// <summary>A vague quantity ("dozens", "several").</summary>
    [JsonStringEnumMemberName("V")]
    V,
}

/// <summary>Who was harmed.</summary>
public enum VictimGroup { People, Civilians, Children, Women, Men, Elderly, HealthWorkers, Rescuers, Journalists, AidWorkers, Officials, Police, Prisoners, GovernmentForces, AlliedMilitia, RussianForces, IranianForces, TurkishForces, CoalitionForces, IsraeliForces, Hezbollah, OppositionFighters, Jihadists, IslamicState, KurdishForces, Combatants, Mixed }

/// <summary>The weapon or method.</summary>
public enum Means { Airstrike, Drone, BarrelBomb, Shelling, Missile, ClusterMunition, Chemical, MineOrIed, SuicideBomb, Gunfire, Clash, Execution, Other }

/// <summary>What kind of total a figure is: only an <see cref="Event"/> may ever be summed.</summary>
public enum FigureScope { Event, DailyTotal, PeriodTotal, RunningTotal, WarTotal, Stock, Projection, Unspecified }

/// <summary>How the text puts the claim.</summary>
public enum Modality { Reported, Documented, Claimed, Denied, Expected, Projected, Intended }

/// <summary>Whether the harm came from armed conflict; <see cref="No"/> is a road accident, fire, drowning, collapse, earthquake, disease or a crime without a party.</summary>
public enum ConflictStatus { Yes, No, Unclear }

/// <summary>How finely a place is known, finest first.</summary>
public enum PlacePrecision { Exact, Neighbourhood, Town, Subdistrict, District, Governorate, Region, Country }
