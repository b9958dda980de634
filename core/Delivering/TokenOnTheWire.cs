namespace Monitoring.Delivering;

/// <summary>
/// Puts the bot's token into the address of a request at the last moment, and takes it out again afterwards. The client is made with a
/// stand-in: whatever hears of requests on the way (events, traces, logs, exceptions) hears of an address without the token.
/// </summary>
internal sealed class TokenOnTheWire : DelegatingHandler
{
    /// <summary>Stands where the secret half of the token stands.</summary>
    private const string StandIn = "token";

    private readonly string _shown;
    private readonly string _wire;

    /// <summary>A step before the last.</summary>
    /// <param name="botId">The open half of the token.</param>
    /// <param name="token">The token.</param>
    /// <param name="last">What speaks on the wire.</param>
    internal TokenOnTheWire(long botId, Secret token, HttpMessageHandler last)
        : base(last)
    {
        _shown = $"/bot{Shown(botId)}/";
        _wire = $"/bot{token.Reveal()}/";
    }

    /// <summary>What the client takes for the token.</summary>
    internal static string Shown(long botId) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{botId}:{StandIn}");

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var shown = request.RequestUri!;
        request.RequestUri = new Uri(shown.AbsoluteUri.Replace(_shown, _wire, StringComparison.Ordinal));
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.RequestUri = shown;
        }
    }
}
