package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagReportFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.sqs.Queue;

/** The rules that AWS's solutions are held to (cdk-nag): what Souk does otherwise it says with its reason, and no more. */
class NagTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    static Stream<Map<String, String>> deployments() {
        return Stream.of(
                Map.of("SOUK_STAGE", "dev"),
                Map.of("SOUK_STAGE", "local"),
                Map.of(
                        "SOUK_STAGE",
                        "prod",
                        "SOUK_DOMAIN",
                        "souk.example",
                        "SOUK_CERTIFICATE_ARN",
                        "arn:aws:acm:us-east-1:123456789012:certificate/0",
                        "SOUK_PAYMENT_PUBLISHABLE_KEY",
                        "pk_live_of_nobody",
                        "SOUK_POINT_IN_TIME_RECOVERY",
                        "on",
                        "SOUK_MORE_ALARMS",
                        "on"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void findsWhatIsAcceptedAndNothingElse(Map<String, String> settings) {
        var checked = checked(settings);

        assertThat(checked).hasSizeGreaterThan(10);
        assertThat(checked.stream().flatMap(stack -> findings(stack).stream())).isEmpty();
        acceptsNothingThatIsNotFound(checked);
    }

    /** A reason that no finding asks for any more is in the way: it would hide the next one. */
    private void acceptsNothingThatIsNotFound(List<Stack> stacks) {
        var accepted = new TreeMap<String, Integer>();
        var found = new TreeMap<String, Integer>();
        for (var stack : stacks) {
            var name = stack.getStackName();
            read(name + ".template.json")
                    .findValues("rules_to_suppress")
                    .forEach(rules -> rules.forEach(rule -> {
                        assertThat(rule.path("reason").asText()).hasSizeGreaterThan(20);
                        accepted.merge(name + " " + rule.path("id").asText(), 1, Integer::sum);
                    }));
            read("AwsSolutions-" + name + "-NagReport.json").path("lines").forEach(line -> {
                if (line.path("compliance").asText().equals("Suppressed")) {
                    found.merge(name + " " + line.path("ruleId").asText(), 1, Integer::sum);
                }
            });
        }

        assertThat(accepted).isNotEmpty().isEqualTo(found);
    }

    @Test
    void findsAQueueThatTakesMessagesInTheClear() {
        var app = new App(SoukApp.props().outdir(folder.toString()).build());
        var stack = new Stack(app, "open");
        new Queue(stack, "queue");
        check(app);

        assertThat(findings(stack)).anyMatch(finding -> finding.startsWith("AwsSolutions-SQS4"));
    }

    private List<Stack> checked(Map<String, String> settings) {
        var all = new TreeMap<>(settings);
        all.put("SOUK_CODE", "placeholder");
        var app = new App(SoukApp.props().outdir(folder.toString()).build());
        var stacks = new Souk(app, Settings.from(all)).stacks();
        check(app);
        return stacks;
    }

    private static void check(App app) {
        Aspects.of(app)
                .add(AwsSolutionsChecks.Builder.create()
                        .reportFormats(List.of(NagReportFormat.JSON))
                        .build());
        app.synth();
    }

    /** What the check said of the stack's constructs, and nobody accepted. */
    private List<String> findings(Stack stack) {
        var findings = new ArrayList<String>();
        read(stack.getStackName() + ".metadata.json")
                .forEachEntry((construct, entries) -> entries.forEach(entry -> {
                    if (entry.path("type").asText().matches("aws:cdk:(error|warning)")) {
                        findings.add(entry.path("data").asText().strip() + " (" + construct + ")");
                    }
                }));
        return findings;
    }

    private JsonNode read(String file) {
        try {
            return JSON.readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
