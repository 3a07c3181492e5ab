package dev.souk.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.settings.Settings;
import dev.souk.uploads.Picture;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class S3PictureAddressesTest {
    /** The example of AWS's documentation, "Authenticating Requests: Using Query Parameters", with its keys and its day. */
    @Test
    void signsTheExampleOfTheDocumentation() {
        var now = Instant.parse("2013-05-24T00:00:00Z");
        var addresses = new S3PictureAddresses(
                new Settings(new SmallRyeConfigBuilder()
                        .withDefaultValues(Map.of("SOUK_UPLOADS_URL", "https://examplebucket.s3.amazonaws.com"))
                        .build()),
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")),
                () -> Region.US_EAST_1,
                Clock.fixed(now, ZoneOffset.UTC));
        var copy = new Picture.Copy("test.txt", "image/jpeg", 1, 1);
        assertThat(addresses.until(copy, now.plusSeconds(86_400)))
                .startsWith("https://examplebucket.s3.amazonaws.com/test.txt?")
                .contains("X-Amz-Expires=86400")
                .contains("X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }
}
