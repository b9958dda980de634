using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Harm;

/// <summary>The named rules of one language.</summary>
internal sealed class HarmRules
{
    /// <summary>Loads <c>lexicons/&lt;lang&gt;/rules.json</c>.</summary>
    public static HarmRules Load(string dataFolder, Lexicon lexicon, ICollection<DataFault> faults) => new();
}
