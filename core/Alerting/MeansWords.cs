using Monitoring.Extracting;

namespace Monitoring.Alerting;

/// <summary>Puts weapons and methods into words of one language.</summary>
/// <param name="phrases">The language.</param>
public sealed class MeansWords(PhraseBook phrases)
{
    /// <summary>With a space before it: <c> in air strikes</c>; empty when not stated.</summary>
    public Html After(IReadOnlyList<Means> means)
    {
        var said = means.Where(one => one != Means.Other).Select(one => Html.Trusted(phrases[$"means.{Wording.Key(one.ToString())}"])).ToArray();
        return said.Length == 0 ? Html.Empty : Html.Trusted(" " + phrases.List(said));
    }

    /// <summary><c>air strikes</c>.</summary>
    public Html Noun(IReadOnlyList<Means> means) =>
        means.Count == 0 ? Html.Trusted(phrases["means.none.noun"]) : phrases.List([.. means.Select(one => Html.Trusted(phrases[$"means.{Wording.Key(one.ToString())}.noun"]))]);
}
