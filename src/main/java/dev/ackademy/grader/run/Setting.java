package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.Transport;
import java.net.URI;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Where one check is played.
 *
 * @param seed what is drawn follows from it, the check's id and the transport
 * @param printed how often the program has printed a line on stdout; empty where nobody can see that
 */
record Setting(
        URI server,
        Transport transport,
        long seed,
        Lots lots,
        Journal journal,
        Http http,
        Function<String, OptionalLong> printed) {}
