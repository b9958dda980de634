using System.Text;
using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Tests.Delivering;

public sealed class SubjectFormsTests
{
    private const string Name = "incidents/2020-01/a.json";
    private readonly SelfAdvancingTime _time = new();
    private readonly MemoryBlobStore _store = new();

    [Theory]
    [InlineData("\"schemaVersion\": 2", StoreProblem.NewerSchema)]
    [InlineData("\"form\": 1", StoreProblem.Corrupt)]
    public async Task ASubjectOfANewerOrUnknownFormIsNotWrittenInto(string form, StoreProblem expected)
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"));
        var there = (await _store.GetAsync(Name, default))!;
        var newer = Encoding.UTF8.GetString(there.Content.Span).Replace("\"schemaVersion\": 1", form, StringComparison.Ordinal).Replace("\"telling\": {", "\"telling\": { \"ofTomorrow\": 5,", StringComparison.Ordinal);
        await _store.PutIfUnchangedAsync(Name, Encoding.UTF8.GetBytes(newer), there.ETag, default);

        var fault = await Assert.ThrowsAsync<StoreException>(() => new SubjectMarks(_store).ChangeAsync(Name, telling => telling with { Pending = [] }, default));

        Assert.Equal(expected, fault.Problem);
        Assert.StartsWith(Name, fault.Message, StringComparison.Ordinal);
        Assert.Equal(newer, Encoding.UTF8.GetString((await _store.GetAsync(Name, default))!.Content.Span));
    }

    [Fact]
    public void TheFormsOfAllSubjectsAreThoseOfTheirRecords()
    {
        var records = typeof(Telling).Assembly.GetTypes().Where(type => typeof(IStoredRecord).IsAssignableFrom(type) && type.GetProperty("Telling")?.PropertyType == typeof(Telling));
        var newest = records.Select(type => (int)type.GetProperty("KnownSchemaVersion")!.GetValue(null)!).Max();

        Assert.Equal(newest, new[] { "incidents/a", "series/a", "roundups/a", "notices/a", "digests/a", "operating/a" }.Max(SubjectForms.Known));
    }
}
