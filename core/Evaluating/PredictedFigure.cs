using System.Text.Json.Serialization;
using Monitoring.Extracting;

namespace Monitoring.Evaluating;

/// <summary>One figure that an extractor claims. Codes stay strings, so that other extractors can be judged too.</summary>
/// <remarks>The members are those of <see cref="Figure"/>; places are their words in the text.</remarks>
public sealed record PredictedFigure(
    string? Id,
    string? Cls,
    string? Measure,
    long? Count,
    long? Min,
    long? Max,
    string? Qualifier,
    string? Group,
    IReadOnlyList<string>? Belligerents,
    IReadOnlyList<string>? Means,
    [property: JsonConverter(typeof(PlaceTexts))] IReadOnlyList<string>? Places,
    string? Start,
    string? End,
    string? Scope,
    string? Source,
    string? SubsetOf,
    string? Restates,
    Evidence? Evidence);
