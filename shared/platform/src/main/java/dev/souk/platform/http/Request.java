package dev.souk.platform.http;

import dev.souk.platform.identity.Caller;
import dev.souk.platform.identity.CurrentSeller;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.util.Map;
import java.util.Optional;

/** A request that is valid by its operation's contract, from a caller who may make it. */
public final class Request {
    private final Call call;
    private final Map<String, String> query;
    private final Caller caller;
    private final Optional<CurrentSeller> seller;
    private final Jsonb jsonb;

    Request(Call call, Map<String, String> query, Caller caller, Optional<CurrentSeller> seller, Jsonb jsonb) {
        this.call = call;
        this.query = query;
        this.caller = caller;
        this.seller = seller;
        this.jsonb = jsonb;
    }

    /** A path parameter of the contract. */
    public String path(String name) {
        return required(call.path(), name);
    }

    /** A query parameter: as sent, or the contract's default, or empty. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** A query parameter that the contract calls an integer and gives a default. */
    public int queryInt(String name) {
        return Integer.parseInt(required(query, name));
    }

    /** A header, its name in any case. */
    public Optional<String> header(String name) {
        return call.header(name);
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(call.cookies().get(name));
    }

    /**
     * The body as a {@code @Json} record. It is valid by the contract; what the schema allows and the record does not take
     * (a number such as {@code 1e400}) is answered as a 400.
     */
    public <T> T body(Class<T> type) {
        try {
            return jsonb.type(type).fromJson(call.body());
        } catch (JsonException e) {
            throw new UnreadableBody(e);
        }
    }

    /** The body as it was sent, for signatures over it; empty where there was none. */
    public String rawBody() {
        return call.body();
    }

    /** Who calls. */
    public Caller caller() {
        return caller;
    }

    /** The member who calls, in an operation that no guest may call. */
    public Caller.Member member() {
        return caller.member()
                .orElseThrow(() -> new IllegalStateException("A guest may call this operation: ask caller()"));
    }

    /** For whose shop the call is made; empty for an administrator, and for who acts as themselves. */
    public Optional<CurrentSeller> actingSeller() {
        return seller;
    }

    /** The same, in an operation that sellers and their staff alone may call. */
    public CurrentSeller seller() {
        return seller.orElseThrow(
                () -> new IllegalStateException("Others than sellers may call this operation: ask actingSeller()"));
    }

    /** {@code Idempotency-Key}, in an operation whose contract requires it. */
    public String idempotencyKey() {
        return required(call.headers(), "idempotency-key");
    }

    /** {@code If-Match} without its quotes, where it was sent. */
    public Optional<String> ifMatch() {
        return header("If-Match").map(ETags::unquoted);
    }

    /** The name of this call in the logs and in the answer's {@code Souk-Correlation-Id}. */
    public String correlationId() {
        return call.correlationId();
    }

    /** The caller's IP address as the gateway saw it. */
    public String sourceAddress() {
        return call.sourceAddress();
    }

    private static String required(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The contract of this operation does not promise " + name);
        }
        return value;
    }
}
