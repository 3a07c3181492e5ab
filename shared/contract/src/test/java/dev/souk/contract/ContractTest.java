package dev.souk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every operation and worker has to state, since nothing else states it. */
class ContractTest {
    private static final List<String> STATED =
            List.of("x-souk-roles", "x-souk-rate", "x-souk-cache", "x-souk-idempotency", "x-souk-uses");

    private final Contract contract = Contract.load();

    @Test
    void everyOperationStatesEverythingAboutItself() {
        for (var operation : contract.operations()) {
            assertThat(STATED).as(operation.operationId()).allMatch(operation.document()::has);
            assertThat(operation.roles()).as(operation.operationId()).isNotEmpty();
            assertThat(operation.rateClass().ratePerSecond())
                    .as("the rate of %s", operation.operationId())
                    .isPositive();
            assertThat(operation.document().path("summary").asText())
                    .as(operation.operationId())
                    .isNotBlank();
            assertThat(operation.document().path("tags"))
                    .as(operation.operationId())
                    .hasSize(1);
        }
    }

    /** What everybody may call is about nobody's own shop, unless its path names one. */
    @Test
    void whatSellersMayCallSaysWhichOfTheirStaffMay() {
        for (var operation : contract.operations()) {
            var everybodys = operation.roles().equals(Set.of(Operation.Role.values()));
            assertThat(operation.staff().isPresent())
                    .as(operation.operationId())
                    .isEqualTo(operation.roles().contains(Operation.Role.SELLER)
                            && (!everybodys || operation.path().contains("/fulfilments/{sellerId}")));
        }
    }

    @Test
    void whatStaffMayCallMayReadForWhomTheyWork() {
        for (var operation : contract.operations()) {
            if (operation.staff().filter(roles -> !roles.isEmpty()).isPresent()) {
                assertThat(operation.uses().tables().getOrDefault("accounts", List.of()))
                        .as(operation.operationId())
                        .contains("GetItem");
            }
        }
    }

    /** A comma in an unquoted text within braces ends the text in YAML: what follows becomes a key without a value. */
    @Test
    void noTextIsCutOffAtAComma() {
        assertThat(contract.document().findParents("description")).isNotEmpty();
        assertThat(keysWithoutValue(contract.document())).isEmpty();
    }

    private static List<String> keysWithoutValue(JsonNode node) {
        return Stream.concat(
                        node.propertyStream()
                                .filter(property -> property.getValue().isNull())
                                .map(Map.Entry::getKey),
                        node.valueStream().flatMap(child -> keysWithoutValue(child).stream()))
                .toList();
    }

    @Test
    void everyOperationHasANameOfItsOwnAndATagThatIsDeclared() {
        var tags = new TreeSet<String>();
        contract.document()
                .path("tags")
                .forEach(tag -> tags.add(tag.path("name").asText()));

        assertThat(contract.operations())
                .extracting(Operation::operationId)
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(contract.operations()).extracting(Operation::module).allMatch(tags::contains);
    }

    @Test
    void everyOperationAnswersProblems() {
        for (var operation : contract.operations()) {
            assertThat(operation.document().at("/responses/default/content").has("application/problem+json"))
                    .as(operation.operationId())
                    .isTrue();
        }
    }

    @Test
    void theOperationsOwnDocumentSaysWhatTheWholeOneSays() {
        for (var operation : contract.operations()) {
            var whole = contract.document()
                    .path("paths")
                    .path(operation.path())
                    .path(operation.method().toLowerCase(java.util.Locale.ROOT));
            assertThat(whole.path("operationId").asText()).isEqualTo(operation.operationId());
        }
    }

    @Test
    void noReferenceOfAnOperationsDocumentLeadsNowhere() {
        for (var operation : contract.operations()) {
            referencesResolve(operation.document(), operation.document());
            referencesResolve(
                    operation.document().path("request"), operation.document().path("request"));
        }
    }

    private static void referencesResolve(JsonNode document, JsonNode within) {
        for (var reference : within.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void whatIsKeptUnderAKeyAsksForOneAndMayKeepIt() {
        for (var operation : contract.operations()) {
            if (operation.idempotency() == Operation.Idempotency.KEY) {
                assertThat(operation.document().at("/request/properties/parameters/required"))
                        .as(operation.operationId())
                        .anyMatch(name -> name.asText().equals("Idempotency-Key"));
                assertThat(operation.uses().tables().getOrDefault("operations", List.of()))
                        .as(operation.operationId())
                        .contains("PutItem", "UpdateItem", "DeleteItem");
            }
        }
    }

    @Test
    void whatCountsCallersMayCount() {
        for (var operation : contract.operations()) {
            if (operation.rateClass().perCaller().isPresent()) {
                assertThat(operation.uses().tables().getOrDefault("operations", List.of()))
                        .as(operation.operationId())
                        .contains("UpdateItem");
            }
        }
    }

    @Test
    void whatCachesMayKeepIsReadByEverybody() {
        for (var operation : contract.operations()) {
            if (operation.cacheable().isPresent()) {
                assertThat(operation.method()).as(operation.operationId()).isEqualTo("GET");
                assertThat(operation.roles()).as(operation.operationId()).isEqualTo(Set.of(Operation.Role.values()));
            }
        }
    }

    @Test
    void bodiesRefuseMembersThatNobodyKnows() {
        for (var operation : contract.operations()) {
            var body = operation.document().at("/request/properties/body");
            if (body.isMissingNode() || operation.rateClass().name().equals("webhook")) {
                // A payment provider may send more from one day to the next.
                continue;
            }
            var schema = operation
                    .document()
                    .path("request")
                    .at(body.path("$ref").asText().substring(1));
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as(operation.operationId())
                    .isFalse();
        }
    }

    @Test
    void everyWorkerHasATriggerAndSaysWhatItMayDo() {
        assertThat(contract.workers()).isNotEmpty();
        for (var worker : contract.workers()) {
            assertThat(worker.summary()).as(worker.name()).isNotBlank();
            assertThat(worker.uses()).as(worker.name()).isNotNull();
        }
    }

    @Test
    void theLimitsInTheCodeAreThoseOfTheDocument() {
        var stated = contract.document().path("x-souk-default-limits");

        assertThat(Limits.DEFAULT)
                .isEqualTo(new Limits(
                        stated.path("memoryMegabytes").asInt(),
                        stated.path("timeoutSeconds").asInt()));
    }

    @Test
    void namesTheOperationThatIsNotThere() {
        assertThatThrownBy(() -> Contract.operation("Nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("operations/Nothing.json");
    }
}
