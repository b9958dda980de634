using System.Net;

namespace Monitoring.Fetching;

/// <summary>Carries a refused address out of a connection attempt; becomes <see cref="FetchProblem.AddressForbidden"/>.</summary>
internal sealed class ForbiddenAddressException(string host, IPAddress address)
    : Exception($"{host} leads to {address}, which is not a public address; a source that may do so must say allowPrivate");
