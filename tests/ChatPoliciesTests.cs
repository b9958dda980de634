namespace Monitoring.Tests;

public class ChatPoliciesTests
{
    private static readonly string DataFolder = Path.Combine(AppContext.BaseDirectory, "data");

    public static TheoryData<string> GovernoratesInPosts => [.. PhraseKeys("adm1.")];

    [Theory]
    [InlineData("Idlib", "Idleb")]
    [InlineData("idleb", "Idleb")]
    [InlineData("Deir Ezzor", "Deir-ez-Zor")]
    [InlineData("Rif Dimashq", "Rural Damascus")]
    [InlineData("Donetsk", "Donetsk")]
    public void AGovernorateIsFoundByAnySpellingThatTheGazetteerKnows(string written, string read) =>
        Assert.Equal([read], Checked(new ChatSettings { Id = "@a", Governorates = [written] }).Governorates);

    [Theory]
    [MemberData(nameof(GovernoratesInPosts))]
    public void EverySpellingOfAGovernorateThatPostsShowIsTaken(string line)
    {
        var cells = line.Split('\t');

        Assert.Equal([cells[0]["adm1.".Length..]], Checked(new ChatSettings { Id = "@a", Governorates = [cells[1]] }).Governorates);
    }

    [Fact]
    public void WhatNoFigureCanHaveIsAFaultThatNamesChatAndKeyAndWhatWasExpected()
    {
        var chat = new ChatSettings { Id = "@a", Language = "xx", Countries = ["Syria", "XX"] };
        var faults = Assert.Throws<SettingsException>(() => Checked(chat)).Faults;

        Assert.Equal("Monitor:Chats, chat @a: Language is \"xx\"; expected one of en.", faults[0]);
        Assert.Equal("Monitor:Chats, chat @a: Countries has \"Syria\"; expected its code SY.", faults[1]);
        Assert.StartsWith("Monitor:Chats, chat @a: Countries has \"XX\"; expected a code of two letters, of AE,", faults[2], StringComparison.Ordinal);
        Assert.Equal(3, faults.Count);
    }

    [Theory]
    [InlineData("Iblid", null, "expected a first-level region that the gazetteer knows, such as Damascus, Aleppo,")]
    [InlineData("Idlib", "LB", "expected a first-level region of LB that the gazetteer knows, such as ")]
    [InlineData("Saraqib", null, "expected a first-level region")]
    [InlineData("", null, "expected a first-level region")]
    public void AGovernorateThatIsNoneOfTheChatsCountriesIsAFault(string written, string? country, string expected)
    {
        var chat = new ChatSettings { Id = "@a", Countries = country is null ? [] : [country], Governorates = [written] };
        var fault = Assert.Single(Assert.Throws<SettingsException>(() => Checked(chat)).Faults);

        Assert.StartsWith($"Monitor:Chats, chat @a: Governorates has \"{written}\"; {expected}", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "sy")]
    [InlineData("EN", "SY")]
    [InlineData("en-GB", "UA")]
    public void WhatIsWrittenInAnotherCaseOrForOneCountryIsTaken(string language, string country) =>
        Assert.Equal(language, Checked(new ChatSettings { Id = "@a", Language = language, Countries = [country] }).Language);

    private static ChatSettings Checked(ChatSettings chat) => ChatPolicies.Checked(new MonitorSettings { Chats = [chat] }, DataFolder, ["en"]).Chats[0];

    private static IEnumerable<string> PhraseKeys(string prefix) =>
        File.ReadLines(Path.Combine(DataFolder, "posts", "en", "phrases.tsv")).Where(line => line.StartsWith(prefix, StringComparison.Ordinal));
}
