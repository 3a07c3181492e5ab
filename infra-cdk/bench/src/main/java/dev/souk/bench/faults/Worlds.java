package dev.souk.bench.faults;

import dev.souk.bench.harness.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Makes worlds, and lets as many of them run at once as there are processors. Close it when all is done. */
final class Worlds implements AutoCloseable {
    private final Engine engine;
    private final int atOnce;
    private final AtomicInteger stores = new AtomicInteger();

    /** Starts DynamoDB Local. */
    Worlds(int atOnce) throws IOException, InterruptedException {
        this.engine = Engine.start();
        this.atOnce = atOnce;
    }

    /** A world over the adapters and tables of its own. */
    World overDynamo(Mutation planted) {
        var prefix = "world-" + stores.incrementAndGet() + "-";
        return new World(clock -> new DynamoStore(engine, prefix, clock), planted);
    }

    /** A world over the fakes. */
    static World overFakes(Mutation planted) {
        return new World(MemoryStore::new, planted);
    }

    /** Works on all of these at once, each in one of a few worlds; answers when all are done. */
    <T> void each(List<T> all, Function<Mutation, World> maker, Work<T> work) throws InterruptedException {
        var idle = new LinkedBlockingQueue<World>();
        for (int i = 0; i < atOnce; i++) {
            idle.add(maker.apply(Mutation.NONE));
        }
        each(all, one -> {
            var world = idle.take();
            try {
                work.in(world, one);
            } finally {
                idle.add(world);
            }
        });
    }

    /** Works on all of these at once; answers when all are done. */
    <T> void each(List<T> all, Alone<T> work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var running = new ArrayList<Future<?>>();
            for (var one : all) {
                running.add(threads.submit(() -> {
                    work.on(one);
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The harness itself failed", e.getCause());
        }
    }

    /** What is done in a world that is lent for it. */
    interface Work<T> {
        void in(World world, T one);
    }

    /** What is done without one. */
    interface Alone<T> {
        void on(T one) throws InterruptedException;
    }

    @Override
    public void close() {
        engine.close();
    }
}
