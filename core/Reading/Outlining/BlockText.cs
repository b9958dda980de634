namespace Monitoring.Reading.Outlining;

/// <summary>Gathers a page's text into blocks: folds white space and counts words, commas and ends of sentences on the way.</summary>
internal sealed class BlockText
{
    private const char ZeroWidthSpace = '\u200B';
    private const char SoftHyphen = '\u00AD';
    private const char ByteOrderMark = '\uFEFF';

    private char[] _text = new char[1 << 15];
    private int _length;
    private Block _open;
    private bool _gap;

    /// <summary>Blocks closed so far, in the order of the page.</summary>
    public List<Block> Blocks { get; } = new(256);

    /// <summary>Where the next character will stand, not counting a pending space.</summary>
    public int Position => _length;

    /// <summary>True when the open block has text.</summary>
    public bool IsOpen => _length > _open.Start;

    /// <summary>The gathered text; blocks stand in it one after the other.</summary>
    public ReadOnlyMemory<char> Text => _text.AsMemory(0, _length);

    /// <summary>Appends text of the page.</summary>
    public void Append(string data, bool inLink)
    {
        Reserve(data.Length + 1);
        var before = _length;
        for (var at = 0; at < data.Length; at++)
        {
            at += AppendInWord(data.AsSpan(at));
            if (at < data.Length)
                Append(data[at]);
        }
        if (inLink)
            _open.LinkLength += _length - before;
    }

    /// <summary>A line break inside a block counts as white space.</summary>
    public void Space() => _gap = true;

    /// <summary>Ends the open block, if it has text.</summary>
    public void Close(TagRole role, byte level, int box)
    {
        _gap = false;
        if (_length == _open.Start)
            return;
        _open.Length = _length - _open.Start;
        (_open.Role, _open.Level, _open.Box) = (role, level, box);
        Blocks.Add(_open);
        _open = new Block { Start = _length };
    }

    /// <summary>Letters and digits that go on a word, which most of a page's text is: nothing about them is counted.</summary>
    private int AppendInWord(ReadOnlySpan<char> data)
    {
        if (_gap || _length == _open.Start)
            return 0;
        var room = _text.AsSpan(_length);
        var count = 0;
        while (count < data.Length && char.IsAsciiLetterOrDigit(data[count]))
        {
            room[count] = data[count];
            count++;
        }
        _length += count;
        return count;
    }

    private void Append(char letter)
    {
        if (letter <= ' ' || (letter >= '\u00A0' && char.IsWhiteSpace(letter)))
        {
            _gap = true;
            return;
        }
        if (letter is ZeroWidthSpace or SoftHyphen or ByteOrderMark)
            return;
        if (_length == _open.Start)
            _open.Words++;
        else if (_gap)
        {
            _text[_length++] = ' ';
            _open.Words++;
        }
        _gap = false;
        _text[_length++] = letter;
        Count(letter);
    }

    private void Count(char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
            return;
        switch (letter)
        {
            case ',' or ';' or '\u060C' or '\u061B' or '\u3001' or '\uFF0C':
                _open.Commas++;
                break;
            case '.' or '!' or '?' or '\u2026' or '\u061F' or '\u06D4' or '\u3002' or '\uFF01' or '\uFF1F' or ':':
                _open.Stops++;
                break;
            case >= '\u3040' and < '\uD800':
                // Scripts without spaces between words.
                _open.Words++;
                break;
        }
    }

    private void Reserve(int more)
    {
        if (_length + more > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
    }
}
