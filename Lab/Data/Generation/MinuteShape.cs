namespace Quant.Lab.Data.Generation;

/// <summary>What is usual for a minute of the day.</summary>
/// <param name="Minute">Minutes since midnight of the data's time zone.</param>
/// <param name="VarianceShare">Share of the variance of a day's return.</param>
/// <param name="VolumeShare">Share of a day's volume.</param>
/// <param name="SpreadWidth">What the usual spread is multiplied with.</param>
/// <param name="IsRegular">Whether it belongs to a regular session.</param>
internal readonly record struct MinuteShape(int Minute, double VarianceShare, double VolumeShare, double SpreadWidth, bool IsRegular);
