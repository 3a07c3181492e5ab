package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any stage is synthesised without a word to AWS, and no two stages share a name. */
class StagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod", "local"})
    void synthesisesWithoutAnAccount(String stage) {
        var deployment = Deployment.with(Map.of("SOUK_STAGE", stage));

        // What a look-up in an account would have left behind.
        assertThat(deployment.manifest().findValues("missing")).isEmpty();
        assertThat(deployment.manifest().findValuesAsText("environment"))
                .isNotEmpty()
                .allMatch("aws://unknown-account/unknown-region"::equals);
        assertThat(deployment.templates())
                .hasSizeGreaterThan(10)
                .allSatisfy((name, template) -> assertThat(name).startsWith("souk-" + stage + "-"));
        assertThat(deployment.resources("AWS::DynamoDB::Table"))
                .allSatisfy(table -> assertThat(table.name()).startsWith("souk-" + stage + "-"));
    }

    @Test
    void staysWellBelowWhatAStackMayHold() {
        var resources = Deployment.dev().resources().stream()
                .collect(Collectors.groupingBy(Resource::stack, Collectors.counting()));

        assertThat(resources.values())
                .isNotEmpty()
                .allSatisfy(count -> assertThat(count).isLessThan(400));
    }

    @Test
    void deploysNoPlaceholderUnlessItIsAskedTo(@TempDir Path nothingBuilt) {
        assertThatThrownBy(() -> SoukApp.synthesise(
                        Settings.from(Map.of("SOUK_STAGE", "dev", "SOUK_FUNCTIONS", nothingBuilt.toString())),
                        nothingBuilt.resolve("cdk.out")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("./souk build");
    }

    @Test
    void servesAShopOfItsOwnDomain() {
        var certificate = "arn:aws:acm:us-east-1:123456789012:certificate/0";
        var deployment = Deployment.with(Map.of("SOUK_DOMAIN", "souk.example", "SOUK_CERTIFICATE_ARN", certificate));
        var distribution = deployment.resources("AWS::CloudFront::Distribution").getFirst();

        assertThat(distribution.text("/DistributionConfig/Aliases/0")).isEqualTo("souk.example");
        assertThat(distribution.text("/DistributionConfig/ViewerCertificate/AcmCertificateArn"))
                .isEqualTo(certificate);
        assertThat(deployment.resource("AWS::Lambda::Function", "souk-dev-PlaceOrder"))
                .satisfies(function -> assertThat(function.text("/Environment/Variables/SOUK_PUBLIC_URL"))
                        .isEqualTo("https://souk.example"));
    }

    @Test
    void refusesWhatCannotNameAStage() {
        assertThatThrownBy(() -> Settings.from(Map.of("SOUK_STAGE", "My Shop"))).hasMessageContaining("SOUK_STAGE");
        assertThatThrownBy(() -> Settings.from(Map.of("SOUK_DOMAIN", "souk.example")))
                .hasMessageContaining("SOUK_CERTIFICATE_ARN");
        assertThatThrownBy(() -> Settings.from(Map.of("SOUK_MORE_ALARMS", "perhaps")))
                .hasMessageContaining("takes on or off");
    }
}
