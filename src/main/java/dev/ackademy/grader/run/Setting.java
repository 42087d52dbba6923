package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.Transport;
import java.net.URI;

/**
 * Where one check is played.
 *
 * @param seed what is drawn follows from it, the check's id and the transport
 */
record Setting(URI server, Transport transport, long seed, Journal journal, Http http) {}
