package dev.souk.storage.pictures;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds hosts that everybody can reach, and no others: a stranger's address may lead to the function's own runtime, to a network
 * behind it, or to where a cloud keeps credentials. It stands where connections are made, so a name that is looked up twice
 * cannot mean two things, and a redirect leads no further than the address itself could.
 */
final class PublicAddresses implements DnsResolver {
    /** What Java does not know of: by RFC 6890 and its registry. */
    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("240.0.0.0", 4),
            // Each of these may stand for an address of the older kind.
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16));

    /** All that has been given out so far. */
    private static final Block GIVEN_OUT = Block.of("2000::", 3);

    /** Addresses of so many bits that begin with the same ones. */
    private record Block(BigInteger beginning, int rest, int bits) {
        static Block of(String first, int same) {
            try {
                var bytes = InetAddress.getByName(first).getAddress();
                var bits = bytes.length * Byte.SIZE;
                return new Block(new BigInteger(1, bytes).shiftRight(bits - same), bits - same, bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(first + " is written as an address, and nobody is asked", e);
            }
        }

        boolean has(InetAddress address) {
            var bytes = address.getAddress();
            return bytes.length * Byte.SIZE == bits
                    && new BigInteger(1, bytes).shiftRight(rest).equals(beginning);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = InetAddress.getAllByName(host);
        for (var address : found) {
            if (!isPublic(address)) {
                throw new UnknownHostException(host + " is not where everybody can reach it");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolve(host)[0].getCanonicalHostName();
    }

    static boolean isPublic(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (address instanceof Inet4Address || GIVEN_OUT.has(address))
                && NOT_PUBLIC.stream().noneMatch(block -> block.has(address));
    }
}
