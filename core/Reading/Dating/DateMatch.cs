namespace Monitoring.Reading.Dating;

/// <summary>A place in the tokens of a text, moved on by what matches there.</summary>
internal sealed class DateMatch(IReadOnlyList<DateToken> tokens, int start)
{
    private readonly int _start = start;

    /// <summary>The token that is next.</summary>
    public int At { get; private set; } = start;

    /// <summary>Goes back to where the match began.</summary>
    public void Restart() => At = _start;

    /// <summary>A number of exactly four digits, or of one or two.</summary>
    public int? Number(int digits)
    {
        if (At >= tokens.Count || tokens[At].Number < 0 || (digits == 4 ? tokens[At].Digits != 4 : tokens[At].Digits > digits))
            return null;
        return tokens[At++].Number;
    }

    /// <summary>The sign between the numbers of a date.</summary>
    public char? Separator()
    {
        if (At >= tokens.Count || tokens[At].Sign is not ('-' or '/' or '.'))
            return null;
        return tokens[At++].Sign;
    }

    /// <summary>The same sign once more.</summary>
    public bool Separator(char sign) => Separator() == sign;

    /// <summary>A word of a role; its value.</summary>
    public int? Word(ReadingWords words, WordRole role)
    {
        if (At >= tokens.Count || tokens[At].Word.Length == 0 || words.Value(role, tokens[At].Word) is not { } value)
            return null;
        At++;
        return value;
    }

    /// <summary>A month of one or two words; a second name behind a stroke is passed over.</summary>
    public int? Month(ReadingWords words)
    {
        if (Name(words) is not { } month)
            return null;
        var end = At;
        if (At < tokens.Count && tokens[At].Sign == '/')
        {
            At++;
            if (Name(words) is null)
                At = end;
        }
        return month;
    }

    /// <summary>Passes over signs and joining words.</summary>
    public DateMatch Loose(ReadingWords words)
    {
        while (At < tokens.Count)
        {
            if (tokens[At].Sign is ',' or '.' or '-' or '/' or '\u060C')
                At++;
            else if (Word(words, WordRole.DateJoiner) is null)
                break;
        }
        return this;
    }

    private int? Name(ReadingWords words)
    {
        if (At + 1 < tokens.Count && tokens[At].Word.Length > 0 && tokens[At + 1].Word.Length > 0
            && words.Value(WordRole.Month, $"{tokens[At].Word} {tokens[At + 1].Word}") is { } pair)
        {
            At += 2;
            return pair;
        }
        return Word(words, WordRole.Month);
    }
}
