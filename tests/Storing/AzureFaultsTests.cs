using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Monitoring.Storing;
using Monitoring.Tests.Delivering;
using Moq;

namespace Monitoring.Tests.Storing;

/// <summary>Faults of the service that Azurite cannot produce.</summary>
public sealed class AzureFaultsTests
{
    private readonly Mock<BlobContainerClient> _container = new(MockBehavior.Strict);
    private readonly Mock<BlobClient> _blob = new(MockBehavior.Strict);
    private readonly AzureBlobStore _store;

    public AzureFaultsTests()
    {
        _container.Setup(container => container.GetBlobClient("a")).Returns(_blob.Object);
        _store = new AzureBlobStore(_container.Object, new SelfAdvancingTime());
    }

    [Theory]
    [InlineData(500, "InternalError")]
    [InlineData(503, "ServerBusy")]
    [InlineData(429, "TooManyRequests")]
    [InlineData(0, null)]
    public async Task AStumbleOfTheServiceIsTriedAgain(int status, string? code)
    {
        _blob.SetupSequence(blob => blob.DownloadContentAsync(It.IsAny<CancellationToken>()))
            .ThrowsAsync(new RequestFailedException(status, "busy", code, null)).ThrowsAsync(new RequestFailedException(status, "busy", code, null)).ReturnsAsync(Downloaded("x", "\"1\""));

        Assert.Equal("x", Encoding.UTF8.GetString((await _store.GetAsync("a", default))!.Content.Span));
    }

    [Fact]
    public async Task AServiceThatIsNotReachedIsNamedAfterFourTries()
    {
        _blob.Setup(blob => blob.DownloadContentAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(0, "Connection refused (host:443)\nmore"));

        var fault = await Assert.ThrowsAsync<StoreException>(() => _store.GetAsync("a", default));

        Assert.Equal(StoreProblem.Unreachable, fault.Problem);
        Assert.Equal("a: the storage account did not answer in 4 tries (Connection refused (host:443)).", fault.Message);
        _blob.Verify(blob => blob.DownloadContentAsync(It.IsAny<CancellationToken>()), Times.Exactly(4));
    }

    [Theory]
    [InlineData(403, "AuthorizationPermissionMismatch", StoreProblem.AccessDenied)]
    [InlineData(403, "AccountIsDisabled", StoreProblem.ReadOnly)]
    [InlineData(400, "InvalidResourceName", StoreProblem.Misconfigured)]
    public async Task ARefusalIsNamedAtOnce(int status, string code, StoreProblem problem)
    {
        _blob.Setup(blob => blob.DownloadContentAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(status, "no", code, null));

        var fault = await Assert.ThrowsAsync<StoreException>(() => _store.GetAsync("a", default));

        Assert.Equal(problem, fault.Problem);
        _blob.Verify(blob => blob.DownloadContentAsync(It.IsAny<CancellationToken>()), Times.Once());
    }

    [Fact]
    public async Task TheCallersOwnCancellationIsNoFaultOfTheStore()
    {
        using var stopping = new CancellationTokenSource();
        _blob.Setup(blob => blob.DownloadContentAsync(It.IsAny<CancellationToken>())).Callback(stopping.Cancel).ThrowsAsync(new TaskCanceledException());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.GetAsync("a", stopping.Token));
    }

    private static Response<BlobDownloadResult> Downloaded(string text, string etag)
    {
        // The factory of the older client has no parameter for the version.
        var details = (BlobDownloadDetails)Activator.CreateInstance(typeof(BlobDownloadDetails), nonPublic: true)!;
        typeof(BlobDownloadDetails).GetProperty(nameof(BlobDownloadDetails.ETag))!.SetValue(details, new ETag(etag));
        return Response.FromValue(BlobsModelFactory.BlobDownloadResult(BinaryData.FromString(text), details), Mock.Of<Response>());
    }
}
