package dev.souk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MemberIdTest {
    @Test
    void takesASubjectOfTheIdentityProvider() {
        assertThat(new MemberId("0f4f2c9e-1b7a-4c55-9f8f-2f6c0d1f0a11").value()).hasSize(36);
    }

    @Test
    void refusesWhatCouldForgeAKey() {
        for (var text : new String[] {"", "a#b", "a/b", "a b", "a\n", "x".repeat(65)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new MemberId(text));
            assertThatIllegalArgumentException().isThrownBy(() -> new SellerId(text));
        }
    }

    @Test
    void rolesReadWhatTheyWrite() {
        for (var role : Role.values()) {
            assertThat(Role.of(role.text())).isEqualTo(role);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Role.of("GUEST"));
    }
}
