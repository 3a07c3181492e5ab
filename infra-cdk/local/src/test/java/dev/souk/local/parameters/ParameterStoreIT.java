package dev.souk.local.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.local.http.StandInServer;
import dev.souk.local.state.StateFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.SsmException;

class ParameterStoreIT {
    private static final String KEY = "/souk/local/signing-key";
    private static final String SECRET = "/souk/local/payment-secret";

    @TempDir
    Path folder;

    @Test
    void makesASecretAtItsFirstReadAndKeepsIt() {
        var first = ask(ssm -> read(ssm, KEY));
        assertThat(first.type()).isEqualTo(ParameterType.SECURE_STRING);
        assertThat(Base64.getUrlDecoder().decode(first.value())).hasSize(32);
        assertThat(first.arn()).isEqualTo("arn:aws:ssm:eu-west-1:000000000000:parameter" + KEY);
        assertThat(ask(ssm -> read(ssm, KEY)).value()).isEqualTo(first.value());
        assertThat(ask(ssm -> read(ssm, SECRET)).value()).isNotEqualTo(first.value());
    }

    @Test
    void givesNoPlainTextToWhoDoesNotAskForDecryption() {
        var plain = ask(ssm -> read(ssm, KEY)).value();
        var sealed = ask(ssm -> ssm.getParameter(r -> r.name(KEY)).parameter().value());
        assertThat(sealed).isNotEqualTo(plain);
    }

    @Test
    void readsSeveralAndNamesThoseThatAreNotThere() {
        var answer = ask(
                ssm -> ssm.getParameters(r -> r.names(KEY, "/nobody", SECRET).withDecryption(true)));
        assertThat(answer.parameters()).extracting(Parameter::name).containsExactly(KEY, SECRET);
        assertThat(answer.invalidParameters()).containsExactly("/nobody");
    }

    @Test
    void findsNothingThatTheTemplateDoesNotName() {
        assertThatExceptionOfType(ParameterNotFoundException.class).isThrownBy(() -> ask(ssm -> read(ssm, "/nobody")));
    }

    @Test
    void namesTheOperationThatItDoesNotCarryOut() {
        assertThatExceptionOfType(SsmException.class)
                .isThrownBy(() -> ask(ssm -> ssm.deleteParameter(r -> r.name(KEY))))
                .withMessageContaining("DeleteParameter");
    }

    private static Parameter read(SsmClient ssm, String name) {
        return ssm.getParameter(r -> r.name(name).withDecryption(true)).parameter();
    }

    /** Asks a stand-in that was started for this one question and reads the file of those before it. */
    private <T> T ask(Function<SsmClient, T> question) {
        try (var state = StateFile.open(folder.resolve("state.mv"));
                var server = StandInServer.start(address -> new ParameterStoreStandIn(
                        Set.of(KEY, SECRET),
                        "arn:aws:ssm:eu-west-1:000000000000:parameter",
                        state,
                        new SecureRandom(),
                        Clock.systemUTC()));
                var ssm = SsmClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                        .endpointOverride(server.address())
                        .build()) {
            return question.apply(ssm);
        }
    }
}
