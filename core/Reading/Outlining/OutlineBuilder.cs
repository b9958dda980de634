using AngleSharp.Dom;

namespace Monitoring.Reading.Outlining;

/// <summary>
/// One pass over a parsed page: boxes, blocks and facts. Keeps its own stack, so that no depth of nesting can overflow the
/// program's, and goes down child lists by index, since an element's next sibling costs AngleSharp a search.
/// </summary>
internal sealed class OutlineBuilder
{
    private readonly HintTable _hints;
    private readonly OutlineScope _scope;
    private readonly Dictionary<string, Hint> _known = new(StringComparer.Ordinal);
    private readonly List<Box> _boxes = new(256);
    private readonly BlockText _text = new();
    private readonly PageFacts _facts = new();
    private Frame[] _open = new Frame[64];
    private int _depth;
    private int _links;
    private bool _leftOutHidden;

    private OutlineBuilder(HintTable hints, OutlineScope scope)
    {
        _hints = hints;
        _scope = scope;
    }

    /// <summary>The outline of a page.</summary>
    /// <param name="page">As parsed: the document, or one element of it.</param>
    /// <param name="hints">What class names mean.</param>
    /// <param name="scope">What of the page is taken in.</param>
    public static Outline Build(INode page, HintTable hints, OutlineScope scope)
    {
        var builder = new OutlineBuilder(hints, scope);
        builder.Walk(page);
        return new Outline([.. builder._boxes], [.. builder._text.Blocks], builder._text.Text, builder._facts) { LeftOutHidden = builder._leftOutHidden };
    }

    private void Walk(INode page)
    {
        _boxes.Add(new Box { Role = TagRole.Block, Parent = -1 });
        Push(new Frame { Children = page.ChildNodes, BlockRole = TagRole.Block, Role = TagRole.Block, OpensBox = true });
        while (_depth > 0)
        {
            ref var frame = ref _open[_depth - 1];
            if (frame.Next == frame.Children.Length)
                Leave();
            else if (frame.Children[frame.Next++] is var node && node is IText text)
                _text.Append(text.Data, _links > 0);
            else if (node is IElement element)
                Enter(element, frame);
        }
    }

    private void Enter(IElement element, in Frame around)
    {
        var role = Tags.RoleOf(element.LocalName);
        if (role == TagRole.Skipped && _scope.Hidden && element.LocalName == "noscript")
            role = TagRole.Block;
        if (role is TagRole.Skipped or TagRole.Media or TagRole.Break)
        {
            _leftOutHidden |= role == TagRole.Skipped && element.LocalName == "noscript";
            EnterEmpty(role, around);
            return;
        }
        var marks = ElementMarks.Of(element);
        var isHidden = marks.IsHidden && !_scope.Hidden;
        _leftOutHidden |= isHidden;
        if (_facts.Note(element, role, marks) || isHidden || (_scope.Removed.Count > 0 && _scope.Removed.Contains(element)))
            return;
        var hints = HintsOf(marks);
        var frame = around with { Children = element.ChildNodes, Next = 0, Role = role, OpensBox = false, Stamp = StampOf(role, hints, marks, around.Box) };
        if (role == TagRole.Link)
            _links++;
        else if (role is not (TagRole.Inline or TagRole.Time) || IsApart(hints, around))
            Open(element, hints, ref frame, around);
        Push(frame);
    }

    /// <summary>Two line breaks end a paragraph, one does not.</summary>
    private void EnterEmpty(TagRole role, in Frame around)
    {
        if (role != TagRole.Break)
            return;
        if (around.Next >= 2 && FollowsBreak(around))
            _text.Close(around.BlockRole, around.Level, around.Box);
        _text.Space();
    }

    private static bool FollowsBreak(in Frame around)
    {
        for (var i = around.Next - 2; i >= 0; i--)
        {
            if (around.Children[i] is IText text && string.IsNullOrWhiteSpace(text.Data))
                continue;
            return around.Children[i] is IElement { LocalName: "br" };
        }
        return false;
    }

    /// <summary>Inline elements that are furniture by name stand apart from the text around them, unless they stand amid a paragraph.</summary>
    private bool IsApart(Hint hints, in Frame around) =>
        (hints & Hint.Unwanted & ~Hint.Date) != 0 && !(_text.IsOpen && around.BlockRole != TagRole.Block);

    private void Open(IElement element, Hint hints, ref Frame frame, in Frame around)
    {
        _text.Close(around.BlockRole, around.Level, around.Box);
        frame.Level = frame.Role == TagRole.Heading ? (byte)(element.LocalName[1] - '0') : around.Level;
        frame.BlockRole = BlockRole(frame.Role, around.BlockRole);
        frame.Box = _boxes.Count;
        frame.OpensBox = true;
        _boxes.Add(new Box { Role = frame.Role, Level = frame.Level, Hints = hints, Parent = around.Box, FirstBlock = _text.Blocks.Count });
    }

    /// <summary>The nearest element that says what its text is; a paragraph inside an item or a quote is that item or quote.</summary>
    private static TagRole BlockRole(TagRole role, TagRole around) => role switch
    {
        TagRole.Heading or TagRole.Item or TagRole.Quote or TagRole.Preformatted or TagRole.Caption => role,
        TagRole.Cell when around is TagRole.Block or TagRole.Paragraph => role,
        TagRole.Paragraph when around is TagRole.Block or TagRole.Cell => role,
        _ => around,
    };

    private void Leave()
    {
        ref var frame = ref _open[--_depth];
        if (frame.Role == TagRole.Link)
            _links--;
        if (frame.Stamp is { } stamp)
            _facts.AddStamp(stamp with { End = _text.Position });
        if (!frame.OpensBox)
            return;
        _text.Close(frame.BlockRole, frame.Level, frame.Box);
        var box = _boxes[frame.Box];
        (box.End, box.EndBlock) = (_boxes.Count, _text.Blocks.Count);
        _boxes[frame.Box] = box;
    }

    private Hint HintsOf(in ElementMarks marks) => Known(marks.Class) | Known(marks.Id) | Known(marks.Role) | Known(marks.Property);

    private Hint Known(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return Hint.None;
        if (!_known.TryGetValue(names, out var hints))
            _known[names] = hints = _hints.Of(names);
        return hints;
    }

    private Stamp? StampOf(TagRole role, Hint hints, in ElementMarks marks, int box) =>
        role == TagRole.Time || (hints & Hint.Date) != 0
            ? new Stamp(marks.Property, marks.DateTime ?? marks.Content, role == TagRole.Time, _text.Position, 0, _text.Blocks.Count, box)
            : null;

    private void Push(in Frame frame)
    {
        if (_depth == _open.Length)
            Array.Resize(ref _open, _depth * 2);
        _open[_depth++] = frame;
    }
}
