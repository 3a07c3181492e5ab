package dev.souk.platform.uploads;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the policy of a form for S3 (AWS signature version 4; the SDK for Java signs requests, but no such forms).
 *
 * @param region the bucket's
 * @param at when it is signed
 */
record PostSignature(String accessKey, String secretKey, String region, Instant at) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final String HMAC = "HmacSHA256";
    private static final String SERVICE = "s3";
    private static final String END = "aws4_request";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** {@code x-amz-credential}: whose key it is, and what it may sign. */
    String credential() {
        return String.join("/", accessKey, DAY.format(at), region, SERVICE, END);
    }

    /** {@code x-amz-date}. */
    String date() {
        return TIME.format(at);
    }

    /** {@code x-amz-signature} of a policy as it stands in the form: in base 64. */
    String of(String policy) {
        var key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (var part : List.of(DAY.format(at), region, SERVICE, END)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, policy));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "PostSignature[" + credential() + "]";
    }
}
