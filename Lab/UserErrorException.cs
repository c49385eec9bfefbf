namespace Quant.Lab;

/// <summary>
/// Something that the person who asked can put right. The message is one or two sentences for that person: what is wrong, where, and what to do. It is shown
/// without a stack trace.
/// </summary>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="cause">The exception it was found by, for those who look into it; null for none.</param>
public sealed class UserErrorException(string message, Exception? cause = null) : Exception(message, cause);
