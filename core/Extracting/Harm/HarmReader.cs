using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Joins counted groups with what happened to them, sentence by sentence.</summary>
/// <param name="document">The text.</param>
/// <param name="rules">The language's rules.</param>
internal sealed class HarmReader(Document document, HarmRules rules)
{
    /// <summary>A joined group is a weaker claim than any direct one.</summary>
    public const int Joined = 1 << 20;

    private const int RuleStep = 1 << 10;

    private static readonly CategorySet Predicates = CategorySet.Of(LexicalCategory.Predicates);

    /// <summary>How far before a verb a negated subject stands, in chunks.</summary>
    private const int NearSubject = 6;

    private readonly Dictionary<CountedGroup, Claim> _claims = [];
    private readonly List<CountedGroup> _unnamed = [];
    private HarmAction _told;

    /// <summary>Drafts in the order of the text.</summary>
    public static HarmReading Read(Document document, IReadOnlyList<CountedGroup> groups, HarmRules rules) =>
        new HarmReader(document, rules).Read(groups);

    private HarmReading Read(IReadOnlyList<CountedGroup> groups)
    {
        var next = 0;
        var unnamed = new List<HarmAction>();
        var items = new ListItems(document);
        CountedGroup? last = null;
        var chunks = new List<Chunk>();
        foreach (var sentence in document.Body)
        {
            var announces = document.IsSymbol(sentence.Tokens.End - 1, ':');
            if (!announces && !HasGroup(sentence, groups, next) && !document.HasAny(sentence.Tokens, Predicates))
                continue;
            Chunker.Cut(document, sentence, groups, ref next, chunks);
            if (!announces && !chunks.Exists(chunk => chunk.Kind is ChunkKind.Group or ChunkKind.Predicate))
                continue;
            new Breakdowns(document, chunks, last).Link();
            last = chunks.FindLast(chunk => chunk.Group is { Quantity.Cls: FigureClass.N, Whole: null }).Group;
            var coordination = new Coordination(document, chunks);
            for (var i = 0; i < chunks.Count; i++)
            {
                if (chunks[i].Kind == ChunkKind.Predicate && !IsOutdone(chunks, i) && !Split(chunks, i))
                    Apply(chunks, coordination, i, unnamed);
                Remember(chunks[i]);
            }

            foreach (var item in items.Of(sentence, chunks, coordination, _claims).ToList())
                Keep(item);
            new EllipticList(document, chunks, _claims).Read().ForEach(Keep);
        }

        return new DraftMaker(document, _claims).Make([.. groups, .. _unnamed], unnamed);
    }

    private static bool HasGroup(Sentence sentence, IReadOnlyList<CountedGroup> groups, int next) => next < groups.Count && groups[next].Tokens.First < sentence.Tokens.End;

    /// <summary>"left 35 dead and wounded 300": two words, which elsewhere are one ("335 dead and wounded").</summary>
    private bool Split(List<Chunk> chunks, int at)
    {
        if (chunks[at] is not { Predicate.Code: (int)HarmAction.KillOrInjure, Tokens: { Length: > 2 } words } || at == 0 || at + 1 >= chunks.Count
            || chunks[at - 1].Group is not { Quantity.Cls: FigureClass.N } before || chunks[at + 1].Group is not { Quantity.Cls: FigureClass.N } behind)
            return false;
        if (Alone(words.First) is not { } dead || dead.Has(Features.Past | Features.Active) || Alone(words.End - 1) is not { } wounded || dead.Code == wounded.Code)
            return false;
        var rule = $"{document.Lexicon.Language}.split";
        Keep(new Claim(before, (HarmAction)dead.Code, words, rule, IsPart: false, IsByVerb: true, Weakness: 0));
        Keep(new Claim(behind, (HarmAction)wounded.Code, words, rule, IsPart: false, IsByVerb: true, Weakness: 0));
        return true;
    }

    private LexiconEntry? Alone(int token)
    {
        foreach (var entry in document.Lexicon.Phrases.Longest(document.Tokens.AsSpan(token, 1), 0, out _))
            if (entry.Category == LexicalCategory.Predicates)
                return entry;
        return null;
    }

    /// <summary>"stabbed or beaten to death": what is said of the wounds of those who died of them.</summary>
    private bool IsOutdone(List<Chunk> chunks, int at) =>
        chunks[at].Predicate is { Code: (int)HarmAction.Injure } && at + 2 < chunks.Count && (document.Is(chunks[at + 1].Tokens.First, WordRole.Or) || document.Is(chunks[at + 1].Tokens.First, WordRole.And))
        && chunks[at + 2].Predicate is { Code: (int)HarmAction.Kill } death && death.Has(Features.Participle);

    /// <summary>All actions that the words of a predicate may say, each once.</summary>
    private void Apply(List<Chunk> chunks, Coordination coordination, int at, List<HarmAction> unnamed)
    {
        var entries = document.Entries(chunks[at].Tokens.First);
        for (var e = 0; e < entries.Length; e++)
            if (entries[e].Category == LexicalCategory.Predicates && Array.FindIndex(entries, entry => entry.Category == LexicalCategory.Predicates && entry.Code == entries[e].Code) == e)
                Apply(chunks, coordination, at, entries[e], unnamed);
    }

    private void Apply(List<Chunk> chunks, Coordination coordination, int at, LexiconEntry predicate, List<HarmAction> unnamed)
    {
        var action = predicate.Has(Features.Again | Features.Sharing) ? _told : (HarmAction)predicate.Code;
        var isRead = false;
        var (isAlone, hasOthers) = (false, false);
        var beside = new List<CountedGroup>();
        CountedGroup? subject = null;
        var left = new PatternMatcher(document, chunks, coordination, action, at, -1);
        var right = new PatternMatcher(document, chunks, coordination, action, at, 1);
        foreach (var r in rules.For(predicate.Features))
        {
            var rule = rules.All[r];
            if (isRead && !rule.Rule.Also)
                continue;
            if (!left.Matches(rule.Left) || !right.Matches(rule.Right))
                continue;
            isRead |= !rule.Rule.Also;
            var found = left.Captured.Count > 0 ? left : right;
            isAlone |= found.Captured.Count == 0 && left.IsSingular;
            hasOthers |= rule.Rule.Also && found.Captured.Count > 0;
            if (rule.Rule.Also)
                beside.AddRange(found.Captured);
            else if (found == left && found.Captured.Count > 0)
                subject = found.Captured[0];
            if (found.Captured.Count == 0 && (left.IsSingular || predicate.Has(Features.Singular)) && !IsNegated(chunks, at))
                unnamed.Add(action);
            for (var g = 0; g < found.Captured.Count; g++)
            {
                var weakness = (g > 0 ? Joined : 0) + (r * RuleStep) + Math.Min(found.Distance, RuleStep - 1);
                Keep(new Claim(found.Captured[g], action, chunks[at].Tokens, rule.NameFor(action), predicate.Has(Features.Among | Features.Sharing), !predicate.Has(Features.Noun) && (!predicate.Has(Features.State) || predicate.Has(Features.Participle)), weakness));
            }

            if (found.Captured.Count > 0 && !rule.Rule.Also && action is HarmAction.Kill or HarmAction.Injure && new Companions(document, chunks, coordination).Before(found.Captured.MinBy(group => group.Tokens.First)!) is { } companion)
                KeepUnnamed(new Claim(companion, action, chunks[at].Tokens, rule.NameFor(action), IsPart: false, IsByVerb: true, Joined + (r * RuleStep)));
        }

        if (hasOthers && subject is { IsBehindAmong: true })
            beside.ForEach(group => group.Whole ??= subject);

        // "X has been killed along with 13 others": X too.
        if (isAlone && hasOthers && !IsNegated(chunks, at))
            KeepUnnamed(new Claim(Companions.Alone(chunks[at].Tokens), action, chunks[at].Tokens, "", IsPart: false, IsByVerb: true, Joined));
    }

    private void KeepUnnamed(Claim claim)
    {
        if (claim.Group.IsUnnamed)
            _unnamed.Add(claim.Group);
        Keep(claim);
    }

    /// <summary>"no soldier was killed"</summary>
    private bool IsNegated(List<Chunk> chunks, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - NearSubject && chunks[before].Kind != ChunkKind.Symbol; before--)
            if (document.Is(chunks[before].Tokens.First, WordRole.Negation))
                return true;
        return false;
    }

    /// <summary>What was told last of people, for "bringing the total to".</summary>
    private void Remember(Chunk chunk)
    {
        // "sent 12 to hospital", "drove 500 from their homes": words that say it only before others that follow.
        if (chunk.Predicate?.Has(Features.Uprooting | Features.Seizing | Features.Hospitalizing | Features.Sharing) == true)
            return;
        var action = chunk.Predicate is { } predicate ? (HarmAction)predicate.Code : chunk.Group?.NounAction ?? HarmAction.None;
        if (HarmMeasure.Of(action, GroupKind.Bare) is not null)
            _told = action;
    }

    private void Keep(Claim claim)
    {
        if (!_claims.TryGetValue(claim.Group, out var earlier) || claim.IsSurerThan(earlier))
            _claims[claim.Group] = claim;
        if (document.Trace.IsOn)
            document.Trace.Add(new TraceStep("harm", claim.Rule, document.Tokens[claim.Predicate.First].Start, document.Tokens[claim.Predicate.End - 1].End, TraceOutcome.Matched, document.Of(claim.Group.Tokens)));
    }
}
