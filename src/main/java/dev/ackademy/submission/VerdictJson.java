package dev.ackademy.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.ackademy.grader.verdict.Verdict;

/** Verdicts as the database keeps them: in no language, so that they can be told in any. For who reads that column. */
public final class VerdictJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private VerdictJson() {}

    static String write(Verdict verdict) {
        try {
            return JSON.writeValueAsString(verdict);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a verdict that cannot be written", impossible);
        }
    }

    /** @throws IllegalStateException when it was written by a version that knew other symptoms, or by nobody of ours */
    public static Verdict read(String text) {
        try {
            return JSON.readValue(text, Verdict.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored verdict that cannot be read", broken);
        }
    }
}
