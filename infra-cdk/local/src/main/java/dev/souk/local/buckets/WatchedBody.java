package dev.souk.local.buckets;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A body on its way, shown to somebody piece by piece before each goes on. */
final class WatchedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final Consumer<Buffer> watcher;

    WatchedBody(ReadStream<Buffer> body, Consumer<Buffer> watcher) {
        this.body = body;
        this.watcher = watcher;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            body.handler(null);
        } else {
            body.handler(bytes -> {
                watcher.accept(bytes);
                handler.handle(bytes);
            });
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
