package dev.souk.platform.http;

import java.util.Arrays;

/** Where a call comes from. */
final class Addresses {
    private Addresses() {}

    /**
     * The network that the caller holds: an IPv4 address, or the first half of an IPv6 address, since a household gets
     * that many. Behind CloudFront the gateway sees CloudFront's address, and the caller's is the last but one of
     * {@code X-Forwarded-For}: CloudFront wrote it, the gateway added CloudFront's own. Whoever calls the gateway itself
     * can write anything there; against those the account's bucket and the gateway's throttle stand.
     */
    static String network(Call call) {
        var forwarded = call.header("x-forwarded-for").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::trim)
                .toList();
        var address = forwarded.size() < 2 ? call.sourceAddress() : forwarded.get(forwarded.size() - 2);
        return address.contains(":") ? firstHalf(address) : address;
    }

    private static String firstHalf(String address) {
        var groups = address.split(":", -1);
        var kept = new StringBuilder();
        for (var i = 0; i < Math.min(4, groups.length) && !groups[i].isEmpty(); i++) {
            kept.append(groups[i]).append(':');
        }
        return kept.append(":/64").toString();
    }
}
