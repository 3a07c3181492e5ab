package dev.souk.local.template;

/**
 * Where the local cloud stands, for what AWS would name by its own hosts.
 *
 * @param publicUrl the shop's address without a slash at its end: takes the distribution's place
 * @param identityUrl below which the pools' issuers are, without a slash at its end
 */
public record LocalAddresses(String publicUrl, String identityUrl) {
    /** The domain that the distribution has in resolved values, until {@link #localise} puts the real address. */
    static final String DISTRIBUTION = "souk.cloudfront.local";

    /** The addresses of a local cloud that listens on a port of the loopback. */
    public static LocalAddresses onPort(int port) {
        return new LocalAddresses("http://localhost:" + port, "http://localhost:" + port + "/_souk/identity");
    }

    /** Puts local addresses in the place of AWS's in a resolved value. */
    String localise(String value, String region) {
        return value.replace("https://" + DISTRIBUTION, publicUrl)
                .replace("https://cognito-idp." + region + ".amazonaws.com", identityUrl);
    }
}
