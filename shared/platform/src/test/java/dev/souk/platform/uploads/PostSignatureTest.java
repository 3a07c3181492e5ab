package dev.souk.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PostSignatureTest {
    /** The example of AWS's documentation, "Browser-Based Upload using HTTP POST", with its keys and its day. */
    private static final PostSignature EXAMPLE = new PostSignature(
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "us-east-1",
            Instant.parse("2015-12-29T00:00:00Z"));

    /** Its policy to the letter: lines end as Windows ends them, and one of them is empty. */
    private static final String POLICY = """
            { "expiration": "2015-12-30T12:00:00.000Z",
              "conditions": [
                {"bucket": "sigv4examplebucket"},
                ["starts-with", "$key", "user/user1/"],
                {"acl": "public-read"},
                {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},
                ["starts-with", "$Content-Type", "image/"],
                {"x-amz-meta-uuid": "14365123651274"},
                {"x-amz-server-side-encryption": "AES256"},
                ["starts-with", "$x-amz-meta-tag", ""],

                {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},
                {"x-amz-algorithm": "AWS4-HMAC-SHA256"},
                {"x-amz-date": "20151229T000000Z" }
              ]
            }""".replace("\n", "\r\n");

    @Test
    void signsTheExampleOfTheDocumentation() {
        var inBase64 = Base64.getEncoder().encodeToString(POLICY.getBytes(StandardCharsets.UTF_8));
        assertThat(EXAMPLE.of(inBase64)).isEqualTo("8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
        assertThat(EXAMPLE.credential()).isEqualTo("AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request");
        assertThat(EXAMPLE.date()).isEqualTo("20151229T000000Z");
    }

    @Test
    void keepsItsSecret() {
        assertThat(EXAMPLE).hasToString("PostSignature[AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request]");
    }
}
