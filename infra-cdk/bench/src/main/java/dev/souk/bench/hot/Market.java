package dev.souk.bench.hot;

import dev.souk.bench.growth.GrownShop;
import dev.souk.bench.harness.Engine;
import dev.souk.promotions.Benefit;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Scope;
import dev.souk.promotions.Terms;
import dev.souk.storage.catalog.CatalogStorage;
import dev.souk.storage.promotions.PromotionStorage;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.Tables;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sells products: first an order of each by itself, then to a crowd, whose orders are worked on at once to the end. */
final class Market implements AutoCloseable {
    /** One order that makes the items which others only change, and one that is alone. */
    private static final int BEFORE_THE_CROWD = 2;

    private static final int TENTH_OFF = 1_000;
    private static final int OFTEN_ENOUGH = 1_000_000;

    private final Engine engine;
    private final List<Ware> wares;
    private final int concurrency;
    private final BlockingQueue<GrownShop> shops;
    private final Shards stream;
    private final StockHistory history;

    /**
     * A market with these products on its shelves.
     *
     * @param engine with empty tables
     * @param client of which the shop makes its requests
     * @param concurrency how many shoppers there are at once
     * @param shards how many the stream of orders has
     */
    Market(Engine engine, DynamoDbClient client, List<Ware> wares, int concurrency, int shards) {
        this.engine = engine;
        this.wares = wares;
        this.concurrency = concurrency;
        this.shops = new ArrayBlockingQueue<>(concurrency);
        var platform = new TestPlatform(new FixedClock());
        this.stream = new Shards(shards, client, platform);
        for (int i = 0; i < concurrency; i++) {
            shops.add(new GrownShop(client, engine.client(), platform, stream));
        }
        this.history = new StockHistory(engine, client);
        var products = CatalogStorage.products(engine.client(), () -> Tables.CATALOG);
        wares.forEach(ware -> products.save(SampleProducts.arrival(ware.made(), ware.pieces() + BEFORE_THE_CROWD)));
    }

    /** Takes a tenth off everything, for so many orders that the uses are counted and never run out. */
    void countPromotion() {
        var terms = new Terms(
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalInt.of(OFTEN_ENOUGH),
                OptionalInt.empty());
        var promotion = new Promotion(
                new PromotionId("OPENING"),
                "Opening",
                new Benefit.PercentOff(TENTH_OFF),
                Scope.ALL,
                terms,
                false,
                1,
                1);
        var enhanced =
                DynamoDbEnhancedClient.builder().dynamoDbClient(engine.client()).build();
        PromotionStorage.promotions(engine.client(), enhanced, () -> Tables.CATALOG)
                .save(promotion);
    }

    /** Sells until every shopper has had an answer, and all that follows from the orders is done. */
    List<Sales> sell() throws InterruptedException, ExecutionException {
        oneOfEach("first");
        history.keep(Tally::new);
        var alone = oneOfEach("alone");
        alone.addAll(histories());
        stream.relayed().countAnew();
        var crowd = crowd();
        var histories = histories();
        return wares.stream()
                .map(ware -> new Sales(
                        ware,
                        of(alone, ware),
                        of(crowd, ware),
                        of(histories, ware).getFirst(),
                        left(ware)))
                .toList();
    }

    /** How the changes of the crowd's orders were relayed. */
    Batches relayed() {
        return stream.relayed();
    }

    /** Nobody reads the stream any more. */
    @Override
    public void close() {
        stream.close();
    }

    private static List<Tally> of(List<Tally> tallies, Ware ware) {
        return tallies.stream()
                .filter(tally -> tally.product().equals(ware.product()))
                .toList();
    }

    private List<Tally> oneOfEach(String key) {
        var tallies = new ArrayList<Tally>();
        wares.forEach(ware -> tallies.add(buy(ware, key).orElseThrow()));
        return tallies;
    }

    /** Keeps the history of what was sold since it was last kept; a tally for each product. */
    private List<Tally> histories() {
        var tallies = wares.stream().collect(Collectors.toMap(Ware::product, ware -> new Tally(ware.product())));
        history.keep(product -> Objects.requireNonNull(tallies.get(product), product));
        return List.copyOf(tallies.values());
    }

    /** All shoppers of all products, by turns: the tallies of those who got a piece. */
    private List<Tally> crowd() throws InterruptedException, ExecutionException {
        var most = wares.stream().mapToInt(Ware::shoppers).max().orElseThrow();
        var errands = new ArrayList<Callable<Optional<Tally>>>();
        for (int i = 0; i < most; i++) {
            for (var ware : wares) {
                if (i % (most / ware.shoppers()) == 0) {
                    var key = "crowd-" + i;
                    errands.add(() -> buy(ware, key));
                }
            }
        }
        var sold = new ArrayList<Tally>();
        try (var executor = Executors.newFixedThreadPool(concurrency)) {
            for (var errand : executor.invokeAll(errands)) {
                errand.get().ifPresent(sold::add);
            }
        }
        return sold;
    }

    /** The tally of an order; empty where there was no piece left. */
    private Optional<Tally> buy(Ware ware, String key) {
        var tally = new Tally(ware.product());
        var shop = taken();
        try {
            return Sake.of(tally)
                    .during(() -> shop.sellIfThere(key + "-" + ware.product(), List.of(ware.product())))
                    .map(_ -> tally);
        } finally {
            shops.add(shop);
        }
    }

    private GrownShop taken() {
        try {
            return shops.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long left(Ware ware) {
        var key = Map.of(
                "pk", AttributeValue.fromS("PRODUCT#" + ware.product()), "sk", AttributeValue.fromS("STOCK#one"));
        var stock = engine.client()
                .getItem(get -> get.tableName(Tables.CATALOG).key(key).consistentRead(true));
        return Long.parseLong(Objects.requireNonNull(stock.item().get("available"), ware.product())
                .n());
    }
}
