package dev.souk.bench.hot;

import dev.souk.bench.growth.OrderReaders;
import dev.souk.bench.growth.OrderStream;
import dev.souk.bench.harness.StreamChanges;
import dev.souk.contract.Contract;
import dev.souk.contract.Worker;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The stream of orders in its shards. All changes of an order are in one of them, in their order; each of the two readers
 * reads each shard by itself. Safe for use by several threads, each of which works for one order.
 */
final class Shards implements OrderStream, AutoCloseable {
    private final List<List<Following>> shards = new ArrayList<>();
    private final Map<String, List<EmailMessage>> mails = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Batches relayed = new Batches();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** So many shards, whose readers make their requests by this client. */
    Shards(int count, DynamoDbClient client, TestPlatform platform) {
        var relaying = trigger("RelayOrderEvents");
        var telling = trigger("TellWatchers");
        for (int i = 0; i < count; i++) {
            // Each for a thread of its own.
            var relay = new OrderReaders(client, platform, this::put).relaying();
            var teller = new OrderReaders(client, platform, this::put).telling();
            var shard = List.of(new Following(relaying, relay, relayed), new Following(telling, teller, new Batches()));
            shard.forEach(threads::execute);
            shards.add(shard);
        }
    }

    private static Worker.Trigger.Stream trigger(String worker) {
        return Contract.load().workers().stream()
                .filter(one -> one.name().equals(worker))
                .map(one -> (Worker.Trigger.Stream) one.trigger())
                .findFirst()
                .orElseThrow();
    }

    /** How changes are relayed. */
    Batches relayed() {
        return relayed;
    }

    @Override
    public List<EmailMessage> follow(
            String order, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        var change = StreamChanges.change(Long.toString(numbers.incrementAndGet()), before, after);
        var tally = Sake.tally();
        var readers = shards.get(Math.floorMod(order.hashCode(), shards.size())).stream()
                .filter(reader -> reader.wants(change))
                .map(reader -> reader.add(order, tally, change))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(readers).join();
        return Objects.requireNonNullElse(mails.remove(order), List.of());
    }

    private void put(EmailMessage mail) {
        mails.merge(Objects.requireNonNull(mail.orderId()), List.of(mail), (before, more) -> {
            var all = new ArrayList<>(before);
            all.addAll(more);
            return List.copyOf(all);
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
