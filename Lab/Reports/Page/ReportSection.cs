namespace Quant.Lab.Reports.Page;

/// <summary>A part of a report under its own heading.</summary>
/// <param name="Id">Short name, letters and hyphens: the place in the page that links lead to.</param>
/// <param name="Title">Heading.</param>
/// <param name="Parts">Texts, tables and charts, in order.</param>
public sealed record ReportSection(string Id, string Title, params IReadOnlyList<Html> Parts);
