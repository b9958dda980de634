using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Totals;

/// <summary>People of other groups whom a total counts beside its lead.</summary>
internal sealed class TotalOthers(Wording words)
{
    /// <summary>Killed of other groups, side by side, never added.</summary>
    public Html Write(TotalMention total)
    {
        var others = total.Figures.Where(figure => figure.Measure == total.Lead.Measure && figure.Id != total.Lead.Id && figure.Cls != FigureClass.V
            && figure.Scope != FigureScope.Event && !IsUnder(figure, total.Lead.Id, total) && !IsAbove(figure.Id, total) && !MayBeAmong(figure, total.Lead)).ToArray();
        var tops = others.Where(figure => !others.Any(above => above.Id == figure.SubsetOf)).ToArray();
        if (tops.Length == 0)
            return Html.Empty;
        var measure = Html.Trusted(words.Phrases[$"measure.name.{Wording.Key(total.Lead.Measure.ToString())}"]);
        if (tops is [{ Group: VictimGroup.Combatants } all] && !Wording.NamesParty(all.Belligerents) && PartsOf(total, all) is { Length: > 0 } parts)
            return words.Phrases.Fill("total.combatants", ("measure", measure), ("n", words.Number(all)), ("parts", Html.Join(words.Phrases["list.semicolon"], Parts(total, parts))));
        var said = tops.Select(top => Other(total, top)).ToArray();
        var plain = Array.TrueForAll(tops, top => !Wording.NamesParty(top.Belligerents) && PartsOf(total, top).Length == 0);
        return words.Phrases.Fill("total.also", ("measure", measure), ("list", plain ? words.List(said) : Html.Join(words.Phrases["list.semicolon"], said)));
    }

    /// <summary>People of another group with their parts, and the parts' own, and by whom where the text says it of them.</summary>
    private Html Other(TotalMention total, Figure top)
    {
        var parts = PartsOf(total, top);
        var said = parts.Length == 0
            ? words.Who(top)
            : Html.Trusted(words.Who(top).Markup + words.Phrases.Fill("total.bullet.among", ("parts", Html.Join(words.Phrases["list.semicolon"], Parts(total, parts)))).Markup);
        return !Wording.NamesParty(top.Belligerents)
            ? said
            : Html.Trusted(said.Markup + words.Phrases.Fill("total.by", ("actors", words.Actors(top))).Markup);
    }

    /// <summary>People of a group that was told before are others of it.</summary>
    private IEnumerable<Html> Parts(TotalMention total, Figure[] parts)
    {
        var told = new HashSet<VictimGroup?>();
        foreach (var part in parts)
        {
            var said = Part(total, part);
            yield return told.Add(part.Group) ? said : words.Phrases.Fill("total.part.other", ("who", said));
            told.UnionWith(PartsOf(total, part).Select(own => own.Group));
        }
    }

    private Html Part(TotalMention total, Figure part)
    {
        var own = PartsOf(total, part);
        return own.Length == 0 ? words.WhoBriefly(part) : words.Phrases.Fill("total.part.among", ("who", words.WhoBriefly(part)), ("parts", words.List([.. own.Select(words.WhoBriefly)])));
    }

    private static Figure[] PartsOf(TotalMention total, Figure whole)
    {
        var parts = total.Figures.Where(figure => figure.SubsetOf == whole.Id && figure.Measure == whole.Measure).ToArray();
        return Array.Exists(parts, part => part.Group != whole.Group) ? parts : [];
    }

    /// <summary>Fewer people who may be of the lead's kind, and whom the text does not call others: they may be counted in the lead.</summary>
    private static bool MayBeAmong(Figure figure, Figure lead) =>
        Counts.MayBeSame(figure.Group, lead.Group) && figure.Stated() <= lead.Stated();

    private static bool IsAbove(string id, TotalMention total) => total.Lead.SubsetOf == id;

    private static bool IsUnder(Figure figure, string id, TotalMention total)
    {
        var steps = 0;
        for (var above = figure.SubsetOf; above is not null && steps++ < total.Figures.Count; above = total.Figures.FirstOrDefault(member => member.Id == above)?.SubsetOf)
        {
            if (above == id)
                return true;
        }

        return false;
    }
}
