package dev.souk.local.buckets;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One request on its way to the engine and back. */
final class PassingRequest {
    /** Of one connection, not of the request. {@code Expect} is answered here, before the engine is asked. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer", "expect");

    /**
     * Up to so many bytes a body is sent whole, together with what it belongs to: the engine answers before it has read what it
     * refuses, and what is still on its way then takes the answer along.
     */
    private static final long SMALL = 256 * 1024;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final ChangeJournal journal;
    private final Notifications notifications;
    private final S3Request read;
    private final List<Long> changes = new ArrayList<>();

    PassingRequest(Vertx vertx, HttpServerRequest request, ChangeJournal journal, Notifications notifications) {
        this.vertx = vertx;
        this.request = request;
        this.journal = journal;
        this.notifications = notifications;
        this.read = S3Request.of(
                request.method().name(),
                Optional.ofNullable(request.path()).orElse("/"),
                Optional.ofNullable(request.query()).orElse(""),
                request.headers(),
                request.remoteAddress().hostAddress());
    }

    /** Passes it on; the client's answer goes out after all events are safe. */
    Future<Void> pass(HttpClient engine, RequestOptions options) {
        read.change().ifPresent(this::begin);
        return watched()
                .map(body -> sendAsItComes(engine, options, body))
                .orElseGet(() -> isSmall() ? sendWhole(engine, options) : sendAsItComes(engine, options, request))
                .compose(answer -> {
                    // Else its body would be over before anybody reads it.
                    answer.pause();
                    return settled(isGood(answer)).compose(settled -> answer(answer));
                })
                // Whether it took effect is not known: ask the engine.
                .recover(fault -> settled(true).compose(settled -> Future.failedFuture(fault)));
    }

    private boolean isSmall() {
        return Optional.ofNullable(request.getHeader("content-length"))
                .map(Long::parseLong)
                .filter(length -> length <= SMALL)
                .isPresent();
    }

    private Future<HttpClientResponse> sendWhole(HttpClient engine, RequestOptions options) {
        var whole = request.body();
        request.resume();
        return whole.compose(bytes -> asked(engine, options).compose(outgoing -> outgoing.send(bytes)));
    }

    private Future<HttpClientResponse> sendAsItComes(
            HttpClient engine, RequestOptions options, ReadStream<Buffer> body) {
        return asked(engine, options).compose(outgoing -> outgoing.send(body));
    }

    private Future<HttpClientRequest> asked(HttpClient engine, RequestOptions options) {
        return engine.request(options.setMethod(request.method()).setURI(request.uri()))
                .map(outgoing -> {
                    // The host stays as the client wrote it: it is part of what was signed.
                    copy(request.headers(), outgoing.headers());
                    if (!request.headers().contains("content-length")
                            && request.headers().contains("transfer-encoding")) {
                        outgoing.setChunked(true);
                    }
                    return outgoing;
                });
    }

    /** The body, where it alone says what it changes. */
    private Optional<ReadStream<Buffer>> watched() {
        if (!notifications.watch(read.bucket())) {
            return Optional.empty();
        }
        var form = read.formBoundary();
        if (form.isPresent()) {
            return Optional.of(watched(new FormKey(form.get()), ObjectChange.Kind.POST));
        }
        return read.deletesMany()
                ? Optional.of(watched(new DeletedKeys(), ObjectChange.Kind.DELETE))
                : Optional.empty();
    }

    private ReadStream<Buffer> watched(BodyWatcher watcher, ObjectChange.Kind kind) {
        return new WatchedBody(request, bytes -> watcher.passes(bytes).forEach(key -> begin(read.change(kind, key))));
    }

    private void begin(ObjectChange change) {
        if (notifications.concern(change)) {
            changes.add(journal.begin(change));
        }
    }

    private Future<Void> settled(boolean perhapsDone) {
        if (changes.isEmpty()) {
            return Future.succeededFuture();
        }
        var open = List.copyOf(changes);
        changes.clear();
        return vertx.executeBlocking(
                        () -> {
                            open.forEach(perhapsDone ? journal::settle : journal::abandon);
                            return open.size();
                        },
                        false)
                .mapEmpty();
    }

    private Future<Void> answer(HttpClientResponse answer) {
        var response = request.response().setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        copy(answer.headers(), response.headers());
        if (answer.headers().contains("content-length")) {
            return response.send(answer);
        }
        // Refusals are short: whole, so that a client which hangs up on them has all of it.
        if (!isGood(answer)) {
            var whole = answer.body();
            answer.resume();
            return whole.compose(response::send);
        }
        return response.setChunked(true).send(answer);
    }

    private static boolean isGood(HttpClientResponse answer) {
        return answer.statusCode() / 100 == 2;
    }

    private static void copy(MultiMap from, MultiMap to) {
        from.forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                to.add(name, value);
            }
        });
    }
}
