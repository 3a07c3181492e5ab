package dev.souk.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
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
        var key = new UploadKey(purpose, new MemberId("m-1"), ID);
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
        var member = Set.of(Role.MEMBER);
        var seller = Set.of(Role.MEMBER, Role.SELLER);
        var administrator = Set.of(Role.MEMBER, Role.ADMINISTRATOR);
        assertThat(Purpose.values())
                .filteredOn(purpose -> purpose.isFor(member))
                .containsExactly(Purpose.RETURN_PHOTO, Purpose.REVIEW_PHOTO);
        assertThat(Purpose.values()).allMatch(purpose -> purpose.isFor(seller));
        assertThat(Purpose.values()).allMatch(purpose -> purpose.isFor(administrator));
    }
}
