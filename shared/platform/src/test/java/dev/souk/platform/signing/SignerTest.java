package dev.souk.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignerTest {
    private final Signer signer = new Signer(() -> "key");

    @Test
    void signsWithHmacSha256OverPurposeAndValue() {
        // printf 'cart\nabc' | openssl dgst -sha256 -hmac key -binary | basenc --base64url
        assertThat(signer.sign("cart", "abc")).isEqualTo("NSp2wUmnPcR0nNJwGjZvU6qlJKo-6mLCTZkRyNSynNU");
    }

    @Test
    void takesItsOwnSignatureForTheSamePurposeAndValueOnly() {
        var signature = signer.sign("cart", "abc");

        assertThat(signer.verify("cart", "abc", signature)).isTrue();
        assertThat(signer.verify("order", "abc", signature)).isFalse();
        assertThat(signer.verify("cart", "abd", signature)).isFalse();
        assertThat(new Signer(() -> "other").verify("cart", "abc", signature)).isFalse();
    }

    @Test
    void refusesWhatIsNoSignature() {
        assertThat(signer.verify("cart", "abc", "")).isFalse();
        assertThat(signer.verify("cart", "abc", "ä!")).isFalse();
        assertThat(signer.verify("cart", "abc", signer.sign("cart", "abc") + "="))
                .isFalse();
    }

    @Test
    void opensWhatItSealed() {
        assertThat(signer.unseal("cart", signer.seal("cart", "a.b"))).contains("a.b");
        assertThat(signer.unseal("cart", "a.b")).isEmpty();
        assertThat(signer.unseal("cart", "a")).isEmpty();
    }

    @Test
    void cannotBeGivenAPurposeThatRunsIntoTheValue() {
        assertThatThrownBy(() -> signer.sign("cart\na", "bc")).isInstanceOf(IllegalArgumentException.class);
    }
}
