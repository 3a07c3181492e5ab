package dev.souk.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void namesTheSettingThatIsMissing() {
        assertThatThrownBy(() -> settings(Map.of()).ordersTable())
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining("SOUK_TABLE_ORDERS");
    }

    @Test
    void leavesOutTheSlashAtTheEndOfTheShopsAddress() {
        assertThat(settings(Map.of("SOUK_PUBLIC_URL", "https://shop.example/")).publicUrl())
                .hasToString("https://shop.example");
    }

    @Test
    void showsReceiptsOnlyWhereAsked() {
        assertThat(settings(Map.of()).receiptsInHeader()).isFalse();
        assertThat(settings(Map.of("SOUK_RECEIPTS", "header")).receiptsInHeader())
                .isTrue();
    }

    @Test
    void namesTheRatesThatItCannotRead() {
        assertThatThrownBy(() -> settings(Map.of("SOUK_CURRENCY", "GBP", "SOUK_EXCHANGE_RATES", "EUR=0"))
                        .currencies())
                .hasMessageContaining("SOUK_EXCHANGE_RATES is 'EUR=0'");
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build());
    }
}
