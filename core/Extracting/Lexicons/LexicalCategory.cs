namespace Monitoring.Extracting.Lexicons;

/// <summary>The tables of a language; each is the file of that name in its folder.</summary>
internal enum LexicalCategory
{
    /// <summary><c>numbers.tsv</c>: number words and vague quantities; code = value or <c>-</c>.</summary>
    Numbers,

    /// <summary><c>hedges.tsv</c>: words that bound or blur a count; code = <see cref="Qualifier"/>.</summary>
    Hedges,

    /// <summary><c>victims.tsv</c>: nouns for people; code = <see cref="VictimGroup"/>.</summary>
    Victims,

    /// <summary><c>parties.tsv</c>: words that tell whose fighters are meant; code = <see cref="VictimGroup"/>.</summary>
    Parties,

    /// <summary><c>items.tsv</c>: nouns for strikes, weapons, equipment, buildings and places; code = <see cref="FigureUnit"/>.</summary>
    Items,

    /// <summary><c>predicates.tsv</c>: words that say what happened; code = <see cref="HarmAction"/>.</summary>
    Predicates,

    /// <summary><c>words.tsv</c>: function words; code = <see cref="WordRole"/>.</summary>
    Words,

    /// <summary><c>markers.tsv</c>: other words that rules ask for, which may also be nouns, verbs or adjectives; code = <see cref="WordRole"/>.</summary>
    Markers,

    /// <summary><c>vetoes.tsv</c>: words that make a number something else than a figure; code = <see cref="VetoKind"/>.</summary>
    Vetoes,
}

/// <summary>What happened to those who are counted (<see cref="Again"/>: what was told last); with the kind of thing counted it gives the <see cref="Measure"/>.</summary>
internal enum HarmAction { None, Kill, Injure, KillOrInjure, Miss, Detain, Displace, Neutralize, Destroy, Capture, Hit, Attack, Trap, Again }

/// <summary>The part a function word plays; at most 64 of them, since a document keeps those of a token in one word of bits.</summary>
internal enum WordRole
{
    None, And, Or, Of, Including, Among, By, In, To, From, With, Auxiliary, Adverb, Determiner, Possessive, Relative, Negation, Than, Others, More, OrdinalSuffix,
    Abbreviation, Hypothetical, Verb, Leave, Pronoun, Month, Weekday, Reach, Follows, Each, Between, Until, That, Teaser, Plus, Agent, Earlier, Survive, Additionally, Sum, Suffer, Self, Within, Growth, Treat, Freed, Captive, Formation, Superlative, Disarm, Flight, Sentenced, Apart, Saying, Former, After, Ward, First, Alone,
}

/// <summary>Why a number is not a figure.</summary>
internal enum VetoKind { None, Age, Time, Distance, Percentage, Money, Population, Rank, Sport, Idiom, Measurement, Document }

/// <summary>What a table says of a word beyond its code.</summary>
[Flags]
internal enum Features : long
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>One of it; set by the form's place in the row.</summary>
    Singular = 1 << 0,

    /// <summary>Several of it; set by the form's place in the row.</summary>
    Plural = 1 << 1,

    /// <summary>Two of it in one word; set by the form's place in the row.</summary>
    Dual = 1 << 2,

    /// <summary>Victims: armed people, whose group is that of the party named beside them.</summary>
    Forces = 1 << 3,

    /// <summary>Victims: anyone; a party beside it decides ("members").</summary>
    Open = 1 << 4,

    /// <summary>Victims and items: the noun itself says that harm was done ("deaths", "wounded"); its action stands after it.</summary>
    Harmed = 1 << 5,

    /// <summary>Predicates: past form, victims after it ("killed five").</summary>
    Past = 1 << 6,

    /// <summary>Predicates: passive participle, victims before it ("were killed").</summary>
    Participle = 1 << 7,

    /// <summary>Predicates: other active forms, victims after it ("kills", "killing").</summary>
    Active = 1 << 8,

    /// <summary>Predicates: no object, victims before it ("died").</summary>
    Intransitive = 1 << 9,

    /// <summary>Predicates: noun that takes "of" ("the killing of").</summary>
    Noun = 1 << 10,

    /// <summary>Predicates: adjective behind its noun ("left five dead").</summary>
    State = 1 << 11,

    /// <summary>Victims: counted lives, which are harmed only where they are taken or lost.</summary>
    Life = 1 << 12,

    /// <summary>Predicates: a sum that reaches a number ("the death toll rose to").</summary>
    Toll = 1 << 13,

    /// <summary>Hedges: stands before the number.</summary>
    Before = 1 << 14,

    /// <summary>Hedges: stands behind the number or its noun.</summary>
    After = 1 << 15,

    /// <summary>Numbers: multiplies what stands before it.</summary>
    Scale = 1 << 16,

    /// <summary>Numbers: an order of size without a count; the value is its floor.</summary>
    Vague = 1 << 17,

    /// <summary>Numbers: an article that stands for one.</summary>
    Article = 1 << 18,

    /// <summary>Numbers: points back to a quantity ("both").</summary>
    Definite = 1 << 19,

    /// <summary>Items: an attack counted as an event.</summary>
    Strike = 1 << 20,

    /// <summary>Items: a weapon that was used.</summary>
    Munition = 1 << 21,

    /// <summary>Items: something that an army can lose.</summary>
    Equipment = 1 << 22,

    /// <summary>Items: a building or civilian object.</summary>
    Facility = 1 << 23,

    /// <summary>Items: a town, village or position.</summary>
    Locality = 1 << 24,

    /// <summary>Numbers: adds to what stands before it only through the word "and" or a hyphen ("twenty-five").</summary>
    Tens = 1 << 25,

    /// <summary>Victims: armed or not, said of a family; several people in one.</summary>
    Family = 1 << 26,

    /// <summary>Predicates: says that those counted are part of those told before ("were among the dead").</summary>
    Among = 1 << 27,

    /// <summary>Predicates: takes lives ("claimed 25 lives").</summary>
    Taking = 1 << 28,

    /// <summary>Predicates: loses people of its own, or lives ("the army lost 14 men").</summary>
    Losing = 1 << 29,

    /// <summary>Predicates: harm that people suffer or are left with ("sustained gunshot wounds").</summary>
    Suffered = 1 << 30,

    /// <summary>Victims: the name of a people, which is an adjective too and means one of them only with an article ("a Belgian").</summary>
    Named = 1L << 31,

    /// <summary>Victims: those who carry out attacks.</summary>
    Attacker = 1L << 32,

    /// <summary>Predicates: says it only in the passive ("was shot").</summary>
    Passive = 1L << 33,

    /// <summary>Words that lead a sum to a number: the sum is more than it ("has passed").</summary>
    Exceeding = 1L << 34,

    /// <summary>Predicates: what was said last, with a new sum ("bringing the total to").</summary>
    Again = 1L << 35,

    /// <summary>Predicates: says who did how many of those told last ("was responsible for").</summary>
    Sharing = 1L << 42,

    /// <summary>Words: a pronoun as object ("killing him").</summary>
    Object = 1L << 36,

    /// <summary>Numbers: the count told right before, once more ("as many").</summary>
    Same = 1L << 37,

    /// <summary>Predicates: drives people away, and says so with a word for flight behind them ("forced 500 from their homes").</summary>
    Uprooting = 1L << 38,

    /// <summary>Predicates: takes people captive, and says so with a word behind them ("took eleven soldiers prisoner").</summary>
    Seizing = 1L << 39,

    /// <summary>Predicates: takes the injured to a ward ("sent 12 to hospital").</summary>
    Hospitalizing = 1L << 41,

    /// <summary>Predicates: how the injured are ("in intensive care").</summary>
    Condition = 1L << 40,
}
