using Monitoring.Checking;

namespace Monitoring.Tests.Checking;

public class PhraseMarkupTests
{
    [Theory]
    [InlineData("Injured & maimed: not stated.")]
    [InlineData("Injured &amp maimed")]
    [InlineData("fewer than a < b")]
    [InlineData("5 > 3")]
    [InlineData("an open <b")]
    public void WhatTelegramWouldRefuseIsAFault(string phrase) => Assert.NotNull(PhraseMarkup.Fault(phrase));

    [Theory]
    [InlineData("Injured &amp; maimed: {n}")]
    [InlineData("<b>{place}</b> · {source}")]
    [InlineData("<a href=\"{url}\">post</a>")]
    [InlineData("Killed: not stated.")]
    public void WhatItTakesIsNone(string phrase) => Assert.Null(PhraseMarkup.Fault(phrase));

    [Theory]
    [InlineData("Injured & maimed", 16)]
    [InlineData("a < b", 5)]
    [InlineData("<b>a</b> &amp; b", 5)]
    public void ASignWithoutAnEndIsCountedAndNotWaitedFor(string markup, int visible)
    {
        Assert.Equal(visible, Html.VisibleLength(markup));
        Assert.NotEmpty(Html.Plain(markup));
        Assert.NotEmpty(new PostText().Add(Html.Text("x")).Fit(100));
    }
}
