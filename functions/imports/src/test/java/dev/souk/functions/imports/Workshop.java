package dev.souk.functions.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import dev.souk.catalog.Seller;
import dev.souk.catalog.SellerStandings.Standing;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.imports.Import;
import dev.souk.imports.Import.ImportFile;
import dev.souk.imports.ImportContent;
import dev.souk.imports.ImportKey;
import dev.souk.imports.ImportRun;
import dev.souk.imports.ImportSteps;
import dev.souk.imports.Imports;
import dev.souk.imports.Mode;
import dev.souk.imports.Problem;
import dev.souk.imports.SeenProducts;
import dev.souk.imports.UploadedFiles;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.imports.ImportsInMemory;
import dev.souk.uploads.UploadKey;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A shop in memory whose worker is called as Lambda calls it: again after it dies, and for each step. */
final class Workshop {
    /** Whether the seller publishes without being looked at. */
    boolean trusted = true;

    boolean suspended;

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int MOST_EVENTS = 2_000;

    final FixedClock clock = new FixedClock();
    final CatalogInMemory catalog = new CatalogInMemory();
    final ImportsInMemory imports = new ImportsInMemory();
    final Map<String, byte[]> files = new HashMap<>();
    final Deque<Event> events = new ArrayDeque<>();
    final ImportSteps steps = new Steps();
    int productsAStep = Integer.MAX_VALUE;
    boolean everyEventThrice;
    String type = "text/csv";

    private final Map<String, byte[]> handed = new HashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Set<ProductId> known = new java.util.TreeSet<>(java.util.Comparator.comparing(ProductId::value));
    private final CountingIds ids = new CountingIds();
    private int calls;
    private int dieAt;
    private boolean after;

    record Event(ImportKey key, int step) {}

    /** Ends a call as a crash does. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    void dieAt(int call, boolean afterIt) {
        calls = 0;
        dieAt = call;
        after = afterIt;
    }

    int calls() {
        return calls;
    }

    long counted(String name) {
        return counts.getOrDefault(name, 0L);
    }

    Import begin(String file, Mode mode) {
        return begin(file.getBytes(UTF_8), mode);
    }

    Import begin(byte[] file, Mode mode) {
        var upload = ids.next();
        files.put(upload, file);
        var key = ImportKey.of(SampleProducts.POTTERY.id(), upload, mode);
        var begun = Import.begin(
                key,
                SampleProducts.POTTERY,
                mode,
                new ImportFile("file", upload, "tag", file.length, type.equals("application/x-ndjson")),
                clock.instant());
        imports.save(begun, 0, List.of());
        events.add(new Event(key, 0));
        return begun;
    }

    Import run(Import begun) {
        deliverAll();
        return imports.find(begun.key()).orElseThrow();
    }

    void deliverAll() {
        deliver(MOST_EVENTS);
        if (!events.isEmpty()) {
            throw new AssertionError("There is no end of events");
        }
    }

    void deliver(int most) {
        for (var i = 0; i < most && !events.isEmpty(); i++) {
            var event = events.remove();
            for (var time = everyEventThrice ? 3 : 1; time > 0; time--) {
                try {
                    if (work(event) == ImportRun.Outcome.HELD) {
                        events.add(event);
                        clock.advance(RETRY);
                    }
                } catch (Died _) {
                    events.add(event);
                    clock.advance(RETRY);
                }
            }
        }
    }

    private ImportRun.Outcome work(Event event) {
        var left = new AtomicInteger(productsAStep);
        return runner().work(event.key(), event.step(), () -> left.getAndDecrement() <= 0);
    }

    ImportRun runner() {
        var categories = new CategoriesInMemory();
        categories.replaceAll(
                List.of(new Category(SampleProducts.KITCHEN, "Kitchen", Optional.empty(), Optional.empty())));
        return new ImportRun(
                new MortalImports(),
                steps,
                new Files(),
                new FileFormats(),
                new MortalProducts(),
                _ -> new Standing(trusted, suspended),
                categories,
                SampleProducts.CURRENCIES,
                clock);
    }

    List<Problem> report(Import of) {
        return imports.report(of.key(), Integer.MAX_VALUE, Optional.empty()).problems();
    }

    /** What is in the shop, but for the versions. */
    Map<ProductId, ProductDraft> contents() {
        var contents = new HashMap<ProductId, ProductDraft>();
        known.forEach(id -> catalog.find(id)
                .ifPresent(there -> contents.put(id, there.product().content())));
        return contents;
    }

    void add(Product product, Seller seller) {
        var content = product.content();
        catalog(
                new ProductDraft(
                        content.title(),
                        content.description(),
                        content.category(),
                        content.taxClass(),
                        seller,
                        content.options(),
                        content.variants(),
                        content.images()),
                product.id().value());
    }

    void catalog(ProductDraft draft, String id) {
        catalog.save(new Products.Change(
                SampleProducts.POTTER, SampleProducts.product(id, draft, clock.instant()), List.of(), Set.of()));
    }

    private <T> T mortal(String name, Supplier<T> call) {
        calls++;
        if (calls == dieAt && !after) {
            throw new Died();
        }
        var result = call.get();
        counts.merge(name, 1L, Long::sum);
        if (calls == dieAt) {
            throw new Died();
        }
        return result;
    }

    private final class Steps implements ImportSteps {
        @Override
        public void call(ImportKey key, int step, SeenProducts seen) {
            mortal("steps.call", () -> {
                handed.put(key + "/" + step, seen.bytes());
                return events.add(new Event(key, step));
            });
        }

        @Override
        public SeenProducts seen(ImportKey key, int step) {
            return mortal("steps.seen", () -> SeenProducts.of(handed.getOrDefault(key + "/" + step, new byte[0])));
        }
    }

    final class Files implements UploadedFiles {
        @Override
        public Optional<Stored> find(UploadKey key) {
            return mortal("files.find", () -> Optional.ofNullable(files.get(key.text())))
                    .map(bytes -> new Stored("tag", bytes.length, type));
        }

        @Override
        public ImportContent content(ImportFile file) {
            return from -> mortal("content", () -> {
                var bytes = files.get(file.place());
                if (bytes == null) {
                    throw new ImportContent.Gone(new IllegalStateException());
                }
                return new ByteArrayInputStream(bytes, (int) from, bytes.length);
            });
        }
    }

    private final class MortalImports implements Imports {
        @Override
        public Optional<Import> find(ImportKey key) {
            return mortal("imports.find", () -> imports.find(key));
        }

        @Override
        public ImportPage list(dev.souk.identity.SellerId seller, int limit, Optional<String> cursor) {
            return imports.list(seller, limit, cursor);
        }

        @Override
        public boolean save(Import next, long from, List<Problem> problems) {
            return mortal("imports.save", () -> imports.save(next, from, problems));
        }

        @Override
        public ReportPage report(ImportKey key, int limit, Optional<String> cursor) {
            return imports.report(key, limit, cursor);
        }
    }

    private final class MortalProducts implements Products {
        @Override
        public Optional<ShelvedProduct> findOwn(ProductId id) {
            return mortal("products.find", () -> catalog.findOwn(id));
        }

        @Override
        public Optional<ShelvedProduct> findLatest(ProductId id) {
            return mortal("products.findLatest", () -> catalog.findLatest(id));
        }

        @Override
        public List<ProductSummary> newest(Collection<CategoryId> categories, int limit) {
            throw new AssertionError("An import lists nothing");
        }

        @Override
        public Listing.Outcome list(Listing listing) {
            throw new AssertionError("An import lists nothing");
        }

        @Override
        public boolean save(Change change) {
            known.add(change.product().id());
            return mortal("products.save", () -> catalog.save(change));
        }
    }
}
