package dev.souk.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void takesTheSourceWhereNothingStandsBetween() {
        assertThat(network("192.0.2.1", "")).isEqualTo("192.0.2.1");
        assertThat(network("192.0.2.1", "192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void takesWhatCloudFrontWroteAndNotWhatTheCallerWrote() {
        assertThat(network("198.51.100.7", "203.0.113.9, 192.0.2.1, 198.51.100.7"))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void countsAHouseholdsNetworkAsOne() {
        assertThat(network("2001:db8:1:2:aaaa::1", ""))
                .isEqualTo(network("2001:db8:1:2:bbbb::2", ""))
                .isNotEqualTo(network("2001:db8:1:3::1", ""));
    }

    private static String network(String source, String forwarded) {
        Map<String, String> headers = forwarded.isEmpty() ? Map.of() : Map.of("x-forwarded-for", forwarded);
        return Addresses.network(new Call(Map.of(), Map.of(), headers, Map.of(), "", "id", source, Map.of()));
    }
}
