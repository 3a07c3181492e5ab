package dev.souk.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResponseTest {
    @Test
    void replacesAHeaderWhateverItsCase() {
        var response = Response.noContent().withHeader("ETag", "\"1\"").withHeader("etag", "\"2\"");

        assertThat(response.headers()).hasSize(1);
        assertThat(response.header("ETAG")).contains("\"2\"");
    }

    @Test
    void comparesValidatorsWeaklyAndInLists() {
        assertThat(ETags.matches("\"1\", W/\"2\"", "\"2\"")).isTrue();
        assertThat(ETags.matches("*", "\"2\"")).isTrue();
        assertThat(ETags.matches("\"1\"", "\"2\"")).isFalse();
    }

    @Test
    void writesCookiesThatOnlyOurOriginGets() {
        var cookie = new Cookie("__Host-souk-cart", "abc.def", Duration.ofDays(30));

        assertThat(Response.noContent().withCookie(cookie).cookies())
                .containsExactly(
                        "__Host-souk-cart=abc.def; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Strict");
    }

    @Test
    void refusesCookiesThatCouldBeReadAsMore() {
        assertThatThrownBy(() -> new Cookie("__Host-a", "x; Domain=evil.example", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cookie("cart", "x", Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
