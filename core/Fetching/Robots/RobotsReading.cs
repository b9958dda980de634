using System.Globalization;

namespace Monitoring.Fetching.Robots;

/// <summary>Reads a robots.txt. Lines that are not understood are passed over, as RFC 9309 asks.</summary>
public sealed class RobotsReading
{
    /// <summary>Bytes of a robots.txt that are read, the rest is ignored. Source: RFC 9309, 2.5.</summary>
    public const int MaxBytes = 500 * 1024;

    private readonly string _product;
    private readonly Group _own = new();
    private readonly Group _everyone = new();
    private readonly List<Uri> _sitemaps = [];
    private bool _isOwn, _isEveryone, _inRules;
    private int _line;

    private RobotsReading(string product) => _product = product;

    /// <summary>What <paramref name="text"/> says to the crawler with the product token <paramref name="product"/>.</summary>
    public static RobotsFile Read(string text, string product)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = new RobotsReading(product);
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
            reading.Take(line);
        var group = reading._own.IsNamed ? reading._own : reading._everyone;
        return new RobotsFile(group.Rules, group.CrawlDelay, reading._sitemaps);
    }

    private void Take(ReadOnlySpan<char> line)
    {
        _line++;
        if (line.IndexOf('#') is >= 0 and var comment)
            line = line[..comment];
        if (line.IndexOf(':') is not (> 0 and var colon))
            return;
        var value = line[(colon + 1)..].Trim();
        switch (line[..colon].Trim().ToString().ToLowerInvariant())
        {
            case "user-agent":
                Name(value);
                break;
            case "allow":
                Rule(allows: true, value);
                break;
            case "disallow":
                Rule(allows: false, value);
                break;
            case "crawl-delay":
                Delay(value);
                break;
            case "sitemap":
                if (Uri.TryCreate(value.ToString(), UriKind.Absolute, out var sitemap) && sitemap.Scheme is "http" or "https")
                    _sitemaps.Add(sitemap);
                break;
        }
    }

    // Names in a row share the rules that follow; a name after a rule begins a new group.
    private void Name(ReadOnlySpan<char> value)
    {
        if (_inRules)
            (_isOwn, _isEveryone, _inRules) = (false, false, false);
        if (value is "*")
            _isEveryone = true;
        else if (Token(value).Equals(_product, StringComparison.OrdinalIgnoreCase))
            _isOwn = _own.IsNamed = true;
    }

    private void Rule(bool allows, ReadOnlySpan<char> value)
    {
        _inRules = true;
        // An empty value forbids nothing; a pattern begins with a slash or a star.
        if (value.IsEmpty || value[0] is not ('/' or '*'))
            return;
        var rule = new RobotsRule(allows, RobotsPath.OfPattern(value.ToString()), _line);
        if (_isOwn)
            _own.Rules.Add(rule);
        if (_isEveryone)
            _everyone.Rules.Add(rule);
    }

    private void Delay(ReadOnlySpan<char> value)
    {
        _inRules = true;
        if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds is < 0 or > 86_400)
            return;
        if (_isOwn)
            _own.CrawlDelay = TimeSpan.FromSeconds(seconds);
        if (_isEveryone)
            _everyone.CrawlDelay = TimeSpan.FromSeconds(seconds);
    }

    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '_' or '-'))
            length++;
        return value[..length];
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; set; }

        public bool IsNamed { get; set; }
    }
}
