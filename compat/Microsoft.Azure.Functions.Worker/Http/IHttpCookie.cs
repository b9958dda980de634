namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>A cookie.</summary>
public interface IHttpCookie
{
    /// <summary>Hosts it is sent to.</summary>
    string? Domain { get; }

    /// <summary>When it ends.</summary>
    DateTimeOffset? Expires { get; }

    /// <summary>Hidden from scripts.</summary>
    bool? HttpOnly { get; }

    /// <summary>Seconds until it ends.</summary>
    double? MaxAge { get; }

    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Paths it is sent to.</summary>
    string? Path { get; }

    /// <summary>Whether it goes with requests from other sites.</summary>
    SameSite SameSite { get; }

    /// <summary>Over TLS only.</summary>
    bool? Secure { get; }

    /// <summary>Its value.</summary>
    string Value { get; }
}
