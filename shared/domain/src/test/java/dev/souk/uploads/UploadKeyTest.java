package dev.souk.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadKeyTest {
    private static final UploadId ID = new UploadId("0123456789abcdefghijklmnop");

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void isReadAsItIsWritten(Purpose purpose) {
        var key = new UploadKey(purpose, new UploadOwner("m-1"), ID);
        assertThat(UploadKey.read(key.text())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "product-picture",
                "product-picture/m1",
                "product-picture/m1/short",
                "product-picture//0123456789abcdefghijklmnop",
                "product-picture/m1/0123456789abcdefghijklmnop/more",
                "product-picture/m 1/0123456789abcdefghijklmnop",
                "PRODUCT-PICTURE/m1/0123456789abcdefghijklmnop",
                "elsewhere/m1/0123456789abcdefghijklmnop"
            })
    void isNoneWhereNoTicketMakesIt(String text) {
        assertThat(UploadKey.read(text)).isEmpty();
    }

    @Test
    void saysWhoMaySendWhat() {
        assertThat(Purpose.REVIEW_PHOTO.isFor(Set.of(Role.MEMBER))).isTrue();
        assertThat(Purpose.PRODUCT_PICTURE.isFor(Set.of(Role.MEMBER))).isFalse();
        assertThat(Purpose.PRODUCT_PICTURE.isFor(Set.of(Role.MEMBER, Role.SELLER)))
                .isTrue();
        assertThat(Purpose.CATALOG_IMPORT.isFor(Set.of(Role.ADMINISTRATOR))).isTrue();
        // Whoever may open the order sends them, and they are the order's.
        assertThat(Purpose.RETURN_PHOTO.isFor(Set.of(Role.values()))).isFalse();
    }
}
