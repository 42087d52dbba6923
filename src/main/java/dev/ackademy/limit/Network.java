package dev.ackademy.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom an address is taken for when something is counted: of IPv4 the address, of IPv6 its first 64 bits, because whoever
 * has one address has all others of that network, too.
 *
 * @param prefix hexadecimal digits
 */
public record Network(String prefix) {
    private static final int IPV6_BYTES = 8;

    public static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new Network(
                HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_BYTES) : bytes));
    }
}
