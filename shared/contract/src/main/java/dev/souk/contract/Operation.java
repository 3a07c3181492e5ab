package dev.souk.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation states about itself.
 *
 * @param operationId its name: of its class, its function, its route, its role and its metrics
 * @param module the folder below {@code functions}, which is the operation's tag
 * @param method the HTTP method, in capitals
 * @param path the path with its parameters in braces
 * @param staff in which roles staff of a shop may call it beside the shop's owner; empty where it is about no shop of the
 *     caller's
 * @param document the operation's own part of the contract: parameters and responses resolved, schemas under
 *     {@code $defs}, and under {@code request} the schema of {@code {parameters: {…}, body: …}} that requests must meet
 */
public record Operation(
        String operationId,
        String module,
        String method,
        String path,
        Set<Role> roles,
        Optional<Set<Staff>> staff,
        RateClass rateClass,
        Optional<Cacheable> cacheable,
        Idempotency idempotency,
        Limits limits,
        Uses uses,
        JsonNode document) {

    /** Who may call. A guest has no token. */
    public enum Role {
        GUEST,
        MEMBER,
        SELLER,
        ADMINISTRATOR;

        /** As the contract and the groups of the identity provider write it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Role of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** What somebody may be in a shop that is not their own. */
    public enum Staff {
        MANAGER,
        PACKER;

        /** As the contract writes it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What makes a repeated call safe; the words are those of {@code x-souk-idempotency}. */
    public enum Idempotency {
        /** Reads, and calls that are safe to repeat as they are. */
        NONE,
        /** The platform keeps the answer for 24 hours under the caller's key. */
        KEY,
        /** A key of the business decides, for as long as that lives. */
        BUSINESS
    }

    /** How often: for all callers at the gateway, and for each caller where {@code perCaller} is given. */
    public record RateClass(String name, double ratePerSecond, int burst, Optional<PerCaller> perCaller) {
        /** So many calls within so many seconds, counted for each caller. */
        public record PerCaller(int calls, int windowSeconds) {}
    }

    /** How long a shared cache may keep the answer, and how long it may serve it while it fetches a new one. */
    public record Cacheable(int maxAgeSeconds, int staleWhileRevalidateSeconds) {}

    /** Whether the gateway asks for a token before it calls the function: so where no guest may call. */
    public boolean authorisedByGateway() {
        return !roles.contains(Role.GUEST);
    }

    static Operation of(JsonNode node) {
        var roles = EnumSet.noneOf(Role.class);
        node.path("x-souk-roles").forEach(role -> roles.add(Role.of(role.asText())));
        return new Operation(
                node.path("operationId").asText(),
                node.path("tags").path(0).asText(),
                node.path("method").asText(),
                node.path("path").asText(),
                Set.copyOf(roles),
                staff(node.path("x-souk-staff")),
                rateClass(node),
                cacheable(node.path("x-souk-cache")),
                Idempotency.valueOf(node.path("x-souk-idempotency").asText().toUpperCase(Locale.ROOT)),
                Limits.of(node.path("x-souk-limits")),
                Uses.of(node.path("x-souk-uses")),
                node);
    }

    private static Optional<Set<Staff>> staff(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        var staff = EnumSet.noneOf(Staff.class);
        node.forEach(role -> staff.add(Staff.valueOf(role.asText().toUpperCase(Locale.ROOT))));
        return Optional.of(Set.copyOf(staff));
    }

    private static RateClass rateClass(JsonNode node) {
        var rate = node.path("rateClass");
        var perCaller = rate.path("perCaller");
        return new RateClass(
                node.path("x-souk-rate").asText(),
                rate.path("ratePerSecond").asDouble(),
                rate.path("burst").asInt(),
                perCaller.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new RateClass.PerCaller(
                                perCaller.path("calls").asInt(),
                                perCaller.path("windowSeconds").asInt())));
    }

    private static Optional<Cacheable> cacheable(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Cacheable(
                        node.path("maxAgeSeconds").asInt(),
                        node.path("staleWhileRevalidateSeconds").asInt()))
                : Optional.empty();
    }
}
