package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No message is lost, and none stands in the way of the others. */
class QueuesTest {
    private static final JsonNode CONTRACT = Contract.load().document();
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final String SOURCE = "AWS::Lambda::EventSourceMapping";

    private final Deployment deployment = Deployment.dev();

    private static List<String> queues() {
        var names = new ArrayList<String>();
        CONTRACT.path("x-souk-queues").forEachEntry((name, queue) -> names.add("souk-dev-" + name));
        return names;
    }

    private Resource source(String function) {
        return deployment.resources(SOURCE).stream()
                .filter(source -> source.text("/FunctionName").equals("<Function souk-dev-" + function + ">"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasTheQueuesOfTheContractWithTheirDeadLettersAndThoseOfTheRelay() {
        var expected = new ArrayList<>(queues());
        queues().forEach(queue -> expected.add(queue + "-dead-letters"));
        expected.add("souk-dev-relay-dead-letters");

        assertThat(deployment.resources(QUEUE))
                .extracting(Resource::name)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void putsAsideWhatFailsAsOftenAsTheContractSays() {

        assertThat(queues()).isNotEmpty().allSatisfy(name -> {
            var queue = deployment.resource(QUEUE, name);
            assertThat(queue.text("/RedrivePolicy/deadLetterTargetArn"))
                    .isEqualTo("<Queue " + name + "-dead-letters>.Arn");
            assertThat(queue.text("/RedrivePolicy/maxReceiveCount"))
                    .isEqualTo(CONTRACT.path("x-souk-queues")
                            .path(name.substring("souk-dev-".length()))
                            .path("maxReceives")
                            .asText());
        });
    }

    /** Else what a worker holds would lie in sight again, before Lambda has tried it as often as it does on throttles. */
    @Test
    void hidesWhatAWorkerHoldsForSixTimesItsTimeOut() {
        var polled = new ArrayList<String>();
        CONTRACT.path("x-souk-workers").forEachEntry((name, worker) -> {
            if (worker.path("trigger").has("queue")) {
                var queue = "souk-dev-" + worker.at("/trigger/queue").asText();
                polled.add(queue);
                assertThat(Integer.parseInt(deployment.resource(QUEUE, queue).text("/VisibilityTimeout")))
                        .as(queue)
                        .isGreaterThanOrEqualTo(6
                                * Integer.parseInt(deployment
                                        .resource("AWS::Lambda::Function", "souk-dev-" + name)
                                        .text("/Timeout")));
            }
        });

        assertThat(polled).containsExactlyInAnyOrderElementsOf(queues());
    }

    @Test
    void keepsDeadLettersAsLongAsSqsKeepsAnything() {
        assertThat(deployment.resources(QUEUE))
                .filteredOn(queue -> queue.name().endsWith("-dead-letters"))
                .allSatisfy(queue ->
                        assertThat(queue.text("/MessageRetentionPeriod")).isEqualTo(Integer.toString(14 * 24 * 3600)));
    }

    @Test
    void isEncryptedAndSpeaksTlsOnly() {
        assertThat(deployment.resources(QUEUE))
                .allSatisfy(
                        queue -> assertThat(queue.text("/SqsManagedSseEnabled")).isEqualTo("true"));
        var policies = deployment.resources("AWS::SQS::QueuePolicy").stream()
                .filter(policy -> policy.properties()
                        .at("/PolicyDocument/Statement/0")
                        .toString()
                        .contains("\"Effect\":\"Deny\""))
                .filter(policy -> policy.text("/PolicyDocument/Statement/0/Condition/Bool/aws:SecureTransport")
                        .equals("false"))
                .map(policy -> policy.text("/Queues/0"))
                .toList();

        assertThat(policies)
                .containsExactlyInAnyOrderElementsOf(deployment.resources(QUEUE).stream()
                        .map(queue -> "<Queue " + queue.name() + ">")
                        .toList());
    }

    @Test
    void wiresEachWorkerToWhatStartsIt() {
        var sources = deployment.resources(SOURCE);
        var started = new ArrayList<String>();
        CONTRACT.path("x-souk-workers").forEachEntry((name, worker) -> {
            var trigger = worker.path("trigger");
            if (trigger.has("queue") || trigger.has("stream")) {
                started.add(name);
                var source = source(name);
                assertThat(source.text("/EventSourceArn"))
                        .isEqualTo(
                                trigger.has("queue")
                                        ? "<Queue souk-dev-"
                                                + trigger.path("queue").asText() + ">.Arn"
                                        : "<Table souk-dev-"
                                                + trigger.path("stream").asText() + ">.StreamArn");
                assertThat(source.text("/BatchSize"))
                        .isEqualTo(trigger.path("batchSize").asText());
                assertThat(source.text("/ScalingConfig/MaximumConcurrency"))
                        .isEqualTo(trigger.path("maxConcurrency").asText());
                assertThat(source.properties().path("FilterCriteria").findValuesAsText("Pattern"))
                        .isEqualTo(patterns(trigger));
                assertThat(source.properties()
                                .path("MaximumBatchingWindowInSeconds")
                                .asInt())
                        .isEqualTo(trigger.path("windowSeconds").asInt());
            }
        });

        assertThat(sources).hasSameSizeAs(started);
    }

    /** What kind of change it is has to fit beside each of the patterns of which one has to. */
    private static List<String> patterns(JsonNode trigger) {
        var rest = pattern(trigger);
        var patterns = new ArrayList<String>();
        trigger.path("where").forEach(fits -> {
            var pattern = fits.toString();
            patterns.add(
                    rest.isEmpty() ? pattern : pattern.substring(0, pattern.length() - 1) + "," + rest.substring(1));
        });
        if (patterns.isEmpty() && !rest.isEmpty()) {
            patterns.add(rest);
        }
        return patterns;
    }

    private static String pattern(JsonNode trigger) {
        var parts = new ArrayList<String>();
        if (trigger.has("sort")) {
            parts.add("\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[" + trigger.path("sort") + "]}}}");
        }
        if (trigger.has("only")) {
            parts.add("\"eventName\":" + trigger.path("only"));
        }
        return parts.isEmpty() ? "" : "{" + String.join(",", parts) + "}";
    }

    @Test
    void callsNobodyForInvoicesAndTheirCounters() {
        assertThat(List.of("RelayOrderEvents", "TellWatchers"))
                .allSatisfy(name -> assertThat(source(name).text("/FilterCriteria/Filters/0/Pattern"))
                        .contains("{\"sk\":{\"S\":[\"ORDER\"]}}"));
    }

    @Test
    void triesAgainOnlyWhatFailedOfABatch() {
        assertThat(deployment.resources(SOURCE))
                .isNotEmpty()
                .allSatisfy(
                        source -> assertThat(source.texts(source.properties().path("FunctionResponseTypes")))
                                .containsExactly("ReportBatchItemFailures"));
    }

    @Test
    void givesUpAChangeThatKeepsFailingRatherThanBlockTheOutbox() {
        var relay = source("RelayOrderEvents");

        assertThat(relay.text("/BisectBatchOnFunctionError")).isEqualTo("true");
        assertThat(relay.text("/StartingPosition")).isEqualTo("TRIM_HORIZON");
        assertThat(relay.text("/DestinationConfig/OnFailure/Destination"))
                .isEqualTo("<Queue souk-dev-relay-dead-letters>.Arn");
        assertThat(Integer.parseInt(relay.text("/MaximumRetryAttempts"))).isBetween(1, 20);
        assertThat(Integer.parseInt(relay.text("/MaximumRecordAgeInSeconds"))).isBetween(3600, 24 * 3600 - 1);
    }

    @Test
    void callsByTheClockWhatTheContractSays() {
        assertThat(deployment.resources("AWS::Events::Rule"))
                .extracting(rule -> rule.text("/Targets/0/Arn"))
                .containsExactlyInAnyOrder(
                        "<Function souk-dev-ExpireOrders>.Arn",
                        "<Function souk-dev-ReconcilePayments>.Arn",
                        "<Function souk-dev-InviteReviews>.Arn",
                        "<Function souk-dev-PublishProducts>.Arn",
                        "<Function souk-dev-RecheckShelves>.Arn",
                        "<Alias live>");
        assertThat(deployment.resources("AWS::Events::Rule")).allSatisfy(rule -> {
            // Of those on managed Java the version is called that has a snapshot; there is one.
            var worker = rule.text("/Targets/0/Arn")
                    .replace("<Alias live>", "SweepPictures")
                    .replaceAll(".*souk-dev-|>.*", "");
            var stated = CONTRACT.at("/x-souk-workers/" + worker + "/trigger/schedule")
                    .asText();
            assertThat(rule.text("/ScheduleExpression")).isEqualTo(stated);
            assertThat(rule.text("/State")).isEqualTo("ENABLED");
        });
    }
}
