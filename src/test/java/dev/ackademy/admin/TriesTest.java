package dev.ackademy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TriesTest {
    private final HandClock clock = new HandClock();
    private final Tries tries = new Tries(clock);
    private final InetAddress here = InetAddress.ofLiteral("192.0.2.1");

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            tries.addWrong(here);
        }
    }

    @Test
    void four_are_borne_and_five_are_too_many_for_a_minute() {
        wrong(4);
        assertThat(tries.tooMany(here)).isFalse();
        wrong(1);
        assertThat(tries.tooMany(here)).isTrue();
        clock.forward(Duration.ofSeconds(59));
        assertThat(tries.tooMany(here)).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(tries.tooMany(here)).isFalse();
    }

    @Test
    void what_is_older_than_a_minute_does_not_count() {
        wrong(4);
        clock.forward(Duration.ofSeconds(60));
        wrong(4);
        assertThat(tries.tooMany(here)).isFalse();
    }

    @Test
    void others_are_heard_meanwhile() {
        wrong(5);
        assertThat(tries.tooMany(InetAddress.ofLiteral("192.0.2.2"))).isFalse();
    }

    @Test
    void a_whole_ipv6_network_counts_as_one() {
        for (int i = 0; i < 5; i++) {
            tries.addWrong(InetAddress.ofLiteral("2001:db8::" + i));
        }
        assertThat(tries.tooMany(InetAddress.ofLiteral("2001:db8::abcd"))).isTrue();
        assertThat(tries.tooMany(InetAddress.ofLiteral("2001:db8:0:1::1"))).isFalse();
    }

    @Test
    void the_latest_ten_thousand_addresses_are_remembered() {
        wrong(5);
        for (int i = 0; i < 9_999; i++) {
            tries.addWrong(InetAddress.ofLiteral("10.0." + i / 250 + "." + i % 250));
        }
        assertThat(tries.tooMany(here)).isTrue();
        tries.addWrong(InetAddress.ofLiteral("10.1.0.0"));
        assertThat(tries.tooMany(here)).isFalse();
    }
}
