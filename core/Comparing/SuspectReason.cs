namespace Monitoring.Comparing;

/// <summary>Why a changed page is not believed yet.</summary>
public enum SuspectReason
{
    /// <summary>No text was found where there was some.</summary>
    Emptied,

    /// <summary>Less than half of the text is left.</summary>
    Halved,

    /// <summary>A text that was there before is back.</summary>
    Flapping,
}
