using System.Globalization;
using Monitoring.Reading;
using Monitoring.Reading.Dating;

namespace Monitoring.Tests.Reading;

public sealed class DateTextTests
{
    private static readonly DateText s_dates = new(ReadingWords.Load(Repository.File("data")));

    [Theory]
    [InlineData("2020-03-04", "2020-03-04")]
    [InlineData("2020-03-04T09:40:00+02:00", "2020-03-04T09:40:00+02:00")]
    [InlineData("2020-03-04T09:40:00.123Z", "2020-03-04T09:40:00+00:00")]
    [InlineData("2020-03-04T09:40", "2020-03-04")]
    [InlineData("Wed, 04 Mar 2020 09:40:00 GMT", "2020-03-04T09:40:00+00:00")]
    [InlineData("Wed, 04 Mar 2020 09:40:00 -0500", "2020-03-04T09:40:00-05:00")]
    [InlineData("Posted on March 4th, 2020 at 9:40 p.m. EST by Desk", "2020-03-04T21:40:00-05:00")]
    [InlineData("4 March, 2020", "2020-03-04")]
    [InlineData("04.03.2020, 21:05", "2020-03-04")]
    [InlineData("25/12/2020", "2020-12-25")]
    [InlineData("12/25/2020", "2020-12-25")]
    [InlineData("Publié le 1er août 2020 à 18h05", "2020-08-01")]
    [InlineData("الثلاثاء 16 آذار/مارس 2021 - 20:15", "2021-03-16")]
    [InlineData("٣ كانون الثاني ٢٠٢١", "2021-01-03")]
    [InlineData("15 تشرين الأول 2020", "2020-10-15")]
    [InlineData("5 de marzo de 2020", "2020-03-05")]
    public void ADateIsRead(string text, string expected)
    {
        var time = s_dates.Find(text);

        Assert.Equal(expected, time?.Instant?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? time?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020-02-30")]
    [InlineData("31/11/2020")]
    [InlineData("in March 2020 four people")]
    [InlineData("1,204 views")]
    [InlineData("9999-99-99")]
    [InlineData("call 031-204-2020")]
    public void WhatIsNoDateIsNotRead(string text) => Assert.Null(s_dates.Find(text));

    [Fact]
    public void AmericansWriteTheMonthFirst() =>
        Assert.Equal(new DateOnly(2020, 3, 4), s_dates.Find("03/04/2020", monthFirst: true)?.Day);
}
