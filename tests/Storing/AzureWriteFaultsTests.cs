using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Monitoring.Storing;
using Monitoring.Tests.Delivering;

namespace Monitoring.Tests.Storing;

/// <summary>Writes whose answers are lost, below the client library: what left and what came back, byte for byte.</summary>
public sealed class AzureWriteFaultsTests
{
    private readonly ScriptedWire _wire = new();
    private readonly AzureBlobStore _store;

    public AzureWriteFaultsTests()
    {
        var options = new BlobClientOptions { Transport = new HttpClientTransport(new HttpClient(_wire)) };
        options.Retry.MaxRetries = 0;
        _store = new AzureBlobStore(new BlobContainerClient("UseDevelopmentStorage=true", "c", options), new SelfAdvancingTime());
    }

    [Fact]
    public async Task AWriteWhoseAnswerWasLostIsKnownAsOurs()
    {
        _wire.Answers = [_ => throw new HttpRequestException("reset"), _ => ScriptedWire.Error(HttpStatusCode.PreconditionFailed, "ConditionNotMet"), _ => _wire.Properties(_wire.Mark!)];

        var result = await _store.PutIfUnchangedAsync("a", Encoding.UTF8.GetBytes("ours"), "0x1", default);

        Assert.Equal("0x2", Assert.IsType<PutResult.Written>(result).ETag);
        Assert.Equal("\"0x1\"", _wire.Requests[0].Headers.IfMatch.Single().Tag);
    }

    [Fact]
    public async Task AWriteThatSomebodyElseOvertookIsAConflictEvenWithTheSameContent()
    {
        _wire.Answers = [_ => ScriptedWire.Error(HttpStatusCode.InternalServerError, "InternalError"), _ => ScriptedWire.Error(HttpStatusCode.Conflict, "BlobAlreadyExists"), _ => _wire.Properties("theirs")];

        Assert.IsType<PutResult.Conflict>(await _store.PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("ours"), default));
        Assert.Equal("*", _wire.Requests[0].Headers.IfNoneMatch.Single().Tag);
    }

    [Fact]
    public async Task AFirstTryThatFindsAnotherVersionIsAConflict()
    {
        _wire.Answers = [_ => ScriptedWire.Error(HttpStatusCode.PreconditionFailed, "ConditionNotMet")];
        Assert.IsType<PutResult.Conflict>(await _store.PutIfUnchangedAsync("a", Encoding.UTF8.GetBytes("ours"), "0x1", default));
    }

    [Fact]
    public async Task AnAccountThatIsDisabledIsNamed()
    {
        _wire.Answers = [_ => ScriptedWire.Error(HttpStatusCode.Forbidden, "AccountIsDisabled")];
        var fault = await Assert.ThrowsAsync<StoreException>(() => _store.PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("x"), default));
        Assert.Equal(StoreProblem.ReadOnly, fault.Problem);
    }

    private sealed class ScriptedWire : HttpMessageHandler
    {
        private int _next;

        internal Func<HttpRequestMessage, HttpResponseMessage>[] Answers { get; set; } = [];

        internal List<HttpRequestMessage> Requests { get; } = [];

        internal string? Mark { get; private set; }

        internal static HttpResponseMessage Error(HttpStatusCode status, string code)
        {
            var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent([]) };
            answer.Headers.Add("x-ms-error-code", code);
            return answer;
        }

        internal HttpResponseMessage Properties(string mark)
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
            answer.Headers.TryAddWithoutValidation("ETag", "\"0x2\"");
            answer.Headers.Add("x-ms-meta-write", mark);
            return answer;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request);
            if (request.Headers.TryGetValues("x-ms-meta-write", out var marks))
                Mark = marks.Single();
            return Task.FromResult(Answers[_next++](request));
        }
    }
}
