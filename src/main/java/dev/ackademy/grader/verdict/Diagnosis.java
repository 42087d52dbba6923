package dev.ackademy.grader.verdict;

/**
 * The one finding that explains a verdict best.
 *
 * @param others how many more checks failed, probably for the same reason
 */
public record Diagnosis(CheckResult check, Finding finding, int others) {}
