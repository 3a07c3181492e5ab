package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.contract.Contract;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One function for each operation and each worker, as each states itself. */
class FunctionsTest {
    private final Deployment deployment = Deployment.dev();

    /** What operations and workers state of their limits, by the functions' names. */
    private static Map<String, String> limits() {
        var document = Contract.load().document();
        var otherwise = document.path("x-souk-default-limits");
        var limits = new TreeMap<String, String>();
        document.path("paths")
                .forEach(methods -> methods.forEach(operation -> limits.put(
                        "souk-dev-" + operation.path("operationId").asText(),
                        limits(operation.path("x-souk-limits"), otherwise))));
        document.path("x-souk-workers")
                .forEachEntry(
                        (name, worker) -> limits.put("souk-dev-" + name, limits(worker.path("limits"), otherwise)));
        return limits;
    }

    private static String limits(JsonNode stated, JsonNode otherwise) {
        return stated.path("memoryMegabytes")
                        .asInt(otherwise.path("memoryMegabytes").asInt()) + " MB, "
                + stated.path("timeoutSeconds")
                        .asInt(otherwise.path("timeoutSeconds").asInt()) + " s";
    }

    @Test
    void hasOneFunctionForEachOperationAndWorkerAndNoOther() {
        var deployed = deployment.resources("AWS::Lambda::Function").stream()
                .collect(Collectors.toMap(
                        Resource::name,
                        function -> function.text("/MemorySize") + " MB, " + function.text("/Timeout") + " s"));

        assertThat(deployed).containsExactlyInAnyOrderEntriesOf(limits());
    }

    @Test
    void keepsTheLogOfEachFunctionForAMonth() {
        assertThat(deployment.resources("AWS::Lambda::Function"))
                .allSatisfy(function -> assertThat(function.text("/LoggingConfig/LogGroup"))
                        .isEqualTo("<LogGroup /aws/lambda/" + function.name() + ">"));
        assertThat(deployment.resources("AWS::Logs::LogGroup"))
                .hasSize(limits().size() + 1)
                .allSatisfy(group -> assertThat(group.text("/RetentionInDays")).isEqualTo("30"));
    }

    @Test
    void runsEachButThoseOfImagesAsANativeBinaryThatKnowsItsOwnName() {
        var contract = Contract.load();
        var images = Stream.concat(
                        contract.operations().stream()
                                .filter(operation -> operation.module().equals("images"))
                                .map(operation -> "souk-dev-" + operation.operationId()),
                        contract.workers().stream()
                                .filter(worker -> worker.module().equals("images"))
                                .map(worker -> "souk-dev-" + worker.name()))
                .collect(Collectors.toSet());
        assertThat(images).isNotEmpty();
        assertThat(deployment.resources("AWS::Lambda::Function")).allSatisfy(function -> {
            assertThat(function.text("/Runtime"))
                    .isEqualTo(images.contains(function.name()) ? "java25" : "provided.al2023");
            assertThat(function.text("/SnapStart/ApplyOn"))
                    .isEqualTo(images.contains(function.name()) ? "PublishedVersions" : "");
            assertThat(function.text("/Environment/Variables/QUARKUS_LAMBDA_HANDLER"))
                    .isEqualTo(function.name().substring("souk-dev-".length()));
        });
    }

    @Test
    void tellsEachFunctionOfNoMoreThanItUses() {
        var document = Contract.load().document();
        var placeOrder = deployment.resource("AWS::Lambda::Function", "souk-dev-PlaceOrder");
        var tables = new ArrayList<String>();
        document.at("/paths/~1api~1orders/post/x-souk-uses/tables")
                .forEachEntry((table, actions) -> tables.add("SOUK_TABLE_" + table.toUpperCase(Locale.ROOT)));
        var told = new ArrayList<String>();
        placeOrder.properties().at("/Environment/Variables").forEachEntry((name, value) -> {
            if (name.startsWith("SOUK_TABLE_") || name.startsWith("SOUK_QUEUE_")) {
                told.add(name);
            }
        });

        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(tables);
        assertThat(placeOrder.text("/Environment/Variables/SOUK_TABLE_ORDERS")).isEqualTo("<Table souk-dev-orders>");
    }

    /** Secrets are parameters that a function reads when it starts; its environment shows to whoever may look at it. */
    @Test
    void writesNoSecretIntoTheEnvironment() {
        assertThat(deployment.resources("AWS::Lambda::Function"))
                .allSatisfy(function -> function.properties()
                        .at("/Environment/Variables")
                        .forEachEntry((name, value) -> assertThat(name)
                                .matches("QUARKUS_LAMBDA_HANDLER|SOUK_(TABLE|QUEUE|BUCKET|IDENTITY)_[A-Z_]+"
                                        + "|SOUK_SOCKETS_URL|SOUK_UPLOADS_URL"
                                        + "|SOUK_PARAMETER_(SIGNING_KEY|PAYMENT_SECRET|PAYMENT_WEBHOOK_SECRET)"
                                        + "|SOUK_(PUBLIC_URL|CURRENCY|COUNTRY|RETURN_DAYS|REVIEW_DAYS|SELLER_REQUIREMENTS|ORDER_LINK_DAYS|INVOICE_ISSUER|SHOP_NAME|MAIL_FROM|MAIL_LOCALES|SEARCH_SYNONYMS)"
                                        + "|SOUK_PAYMENT_(PROVIDER|PROVIDER_URL|BROWSER_URL|PUBLISHABLE_KEY)")));
        assertThat(deployment.resources("AWS::Lambda::Function"))
                .allSatisfy(function -> function.properties()
                        .at("/Environment/Variables")
                        .forEachEntry((name, value) -> {
                            if (name.startsWith("SOUK_PARAMETER_")) {
                                assertThat(value.asText()).startsWith("/souk/dev/");
                            }
                        }));
    }
}
