package dev.souk.local.template;

import java.util.regex.Matcher;

/**
 * Where the local cloud stands, for what AWS would name by its own hosts.
 *
 * @param publicUrl the shop's address without a slash at its end: takes the distribution's place
 * @param bucketsUrl below which buckets are, by their names, without a slash at its end
 * @param identityUrl below which the pools' issuers are, without a slash at its end
 * @param socketsUrl below which, and the stage, connections of the WebSocket API are spoken to, without a slash at its end
 */
public record LocalAddresses(String publicUrl, String bucketsUrl, String identityUrl, String socketsUrl) {
    /** The domain that the distribution has in resolved values, until {@link #localise} puts the real address. */
    static final String DISTRIBUTION = "souk.cloudfront.local";

    /** The addresses of a local cloud that listens on a port of the loopback. */
    public static LocalAddresses onPort(int port) {
        var shop = "http://localhost:" + port;
        return new LocalAddresses(shop, shop, shop + "/_souk/identity", shop + "/_souk/sockets");
    }

    /** Puts local addresses in the place of AWS's in a resolved value. */
    String localise(String value, String region) {
        return value.replace("https://" + DISTRIBUTION, publicUrl)
                .replace("https://cognito-idp." + region + ".amazonaws.com", identityUrl)
                .replaceAll(
                        "https://([a-z0-9-]+)\\.s3\\." + region + "\\.amazonaws\\.com",
                        Matcher.quoteReplacement(bucketsUrl) + "/$1")
                .replaceAll(
                        "https://[a-z0-9]+\\.execute-api\\." + region + "\\.amazonaws\\.com",
                        Matcher.quoteReplacement(socketsUrl));
    }
}
