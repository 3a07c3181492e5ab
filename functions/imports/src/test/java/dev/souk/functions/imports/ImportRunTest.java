package dev.souk.functions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.Image;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.VariantId;
import dev.souk.fetching.ElsewhereUpload;
import dev.souk.imports.Import;
import dev.souk.imports.Import.State;
import dev.souk.imports.ImportRun;
import dev.souk.imports.Mode;
import dev.souk.imports.Problem;
import dev.souk.testkit.catalog.SampleProducts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportRunTest {
    private static final String HEADER = "product_id,title,category,option1_name,option1,variant_id,price,stock\n";

    private final Workshop shop = new Workshop();

    /** Products of two variants, one after the other. */
    static String products(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> "p-%d,Mug %d,kitchen,Colour,Red,red,9.50,%d%n,,,,Blue,blue,10,7%n".formatted(i, i, i % 5))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private long saves() {
        return shop.counted("products.save");
    }

    @Test
    void bringsAFileIn() {
        var done = shop.run(shop.begin(products(120), Mode.APPLY));

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.progress().created()).isEqualTo(120);
        assertThat(done.progress().problems()).isZero();
        var there = shop.catalog.find(new ProductId("p-7")).orElseThrow();
        assertThat(there.product().content().seller()).isEqualTo(SampleProducts.POTTERY);
        assertThat(there.product().content().options().getFirst().values()).containsExactly("Red", "Blue");
        assertThat(there.stockOf(new VariantId("blue")).available()).isEqualTo(7);
    }

    @Test
    void writesNothingInADryRun() {
        shop.run(shop.begin(products(3), Mode.APPLY));
        var before = saves();
        var done = shop.run(shop.begin(products(5).replace("Mug 1", "Cup 1"), Mode.DRY_RUN));

        assertThat(saves()).isEqualTo(before);
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(done.progress().changed()).isEqualTo(1);
        assertThat(done.progress().unchanged()).isEqualTo(2);
    }

    @Test
    void writesNothingForAFileThatIsThereAlready() {
        shop.run(shop.begin(products(60), Mode.APPLY));
        shop.catalog.sell(new ProductId("p-4"), new VariantId("red"), 2);
        var before = saves();
        var done = shop.run(shop.begin(products(60), Mode.APPLY));

        assertThat(saves()).isEqualTo(before);
        assertThat(done.progress().unchanged()).isEqualTo(60);
        assertThat(shop.catalog
                        .find(new ProductId("p-4"))
                        .orElseThrow()
                        .stockOf(new VariantId("red"))
                        .available())
                .isEqualTo(2);
    }

    @Test
    void knowsAPictureAgainThatTheShopHasFetchedMeanwhile() {
        var file = """
                product_id,title,category,variant_id,price,images,image_sizes
                jug,Jug,kitchen,one,9.50,https://pots.example/a.jpg|/media/jug.webp|https://pots.example/b.jpg,8x6
                """;
        shop.run(shop.begin(file, Mode.APPLY));
        var jug = new ProductId("jug");
        var there = shop.catalog.findLatest(jug).orElseThrow().product();
        var upload = ElsewhereUpload.of(jug, "https://pots.example/a.jpg");
        var ours = new Image(
                "/media/pictures/" + upload + "/1280.jpeg",
                "A jug",
                Optional.of(1280),
                Optional.of(960),
                Optional.of("#aabbcc"),
                Optional.of("/media/pictures/" + upload + "/320.webp 320w"),
                Optional.empty());
        var images = new ArrayList<>(there.content().images());
        images.set(0, ours);
        shop.catalog.save(Products.Change.of(ChangedBy.FETCH, there.showing(images)));
        var before = saves();

        var done = shop.run(shop.begin(file, Mode.APPLY));
        assertThat(done.progress().unchanged()).isEqualTo(1);
        assertThat(saves()).isEqualTo(before);
        assertThat(shop.catalog
                        .findLatest(jug)
                        .orElseThrow()
                        .product()
                        .content()
                        .images())
                .isEqualTo(images);
    }

    @Test
    void refusesTheProductsOfAnotherSellerRowByRow() {
        shop.add(
                SampleProducts.plain("p-1", 500),
                new dev.souk.catalog.Seller(new dev.souk.identity.SellerId("rival"), "Rival"));
        var before = shop.catalog.find(new ProductId("p-1"));
        var done = shop.run(shop.begin(products(3), Mode.APPLY));

        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(done.progress().refused()).isEqualTo(1);
        assertThat(shop.report(done))
                .containsExactly(
                        new Problem(4, "product_id", "Is another seller's product; give yours an id of its own."));
        assertThat(shop.catalog.find(new ProductId("p-1"))).isEqualTo(before);
    }

    @Test
    void leavesWhereItIsWhatTheFileDoesNotMove() {
        shop.catalog.save(SampleProducts.arrival(
                SampleProducts.in(PublicationState.DRAFT, SampleProducts.plain("spoon", 300)), 4));
        shop.run(shop.begin("product_id,variant_id,price\nspoon,one,4\n", Mode.APPLY));
        assertThat(state("spoon")).isEqualTo(PublicationState.DRAFT);

        var moved = shop.run(shop.begin(
                "product_id,variant_id,state,publish_at\nspoon,one,scheduled,2026-12-01T09:00:00Z\n", Mode.APPLY));
        assertThat(moved.progress().changed()).isEqualTo(1);
        assertThat(state("spoon")).isEqualTo(PublicationState.SCHEDULED);
        shop.run(shop.begin("product_id,variant_id,state\nspoon,one,published\n", Mode.APPLY));
        assertThat(state("spoon")).isEqualTo(PublicationState.PUBLISHED);
    }

    private PublicationState state(String product) {
        return shop.catalog
                .findLatest(new ProductId(product))
                .orElseThrow()
                .product()
                .publication()
                .state();
    }

    /** A dry run says so too. */
    @Test
    void namesTheColumnOfAWishThatCannotBe() {
        shop.catalog(SampleProducts.mug(), "mug");
        shop.catalog(SampleProducts.mug(), "cup");
        var file = """
                product_id,variant_id,state,publish_at
                mug,red,draft,
                mug,blue,,
                cup,red,scheduled,2026-12-01T09:00:00Z
                cup,blue,,
                pot,one,elsewhere,
                jug,one,scheduled,
                jar,one,published,2026-12-01T09:00:00Z
                pan,one,scheduled,tomorrow
                """;
        for (var mode : Mode.values()) {
            var done = shop.run(shop.begin(file, mode));
            assertThat(shop.report(done))
                    .extracting(problem -> problem.line() + " " + problem.column())
                    .contains("2 state", "4 publish_at", "6 state", "7 publish_at", "8 publish_at", "9 publish_at");
        }
        assertThat(state("mug")).isEqualTo(PublicationState.PUBLISHED);
    }

    @Test
    void leavesWhatTheFileDoesNotSpeakOf() {
        shop.catalog(SampleProducts.mug(), "mug");
        var before =
                shop.catalog.find(new ProductId("mug")).orElseThrow().product().content();
        shop.run(shop.begin("product_id,variant_id,price\nmug,red,12\nmug,blue,\n", Mode.APPLY));

        var after =
                shop.catalog.find(new ProductId("mug")).orElseThrow().product().content();
        assertThat(after.variants().getFirst().price().amount()).isEqualTo(1200);
        assertThat(after.variants().get(1)).isEqualTo(before.variants().get(1));
        assertThat(after.description()).isEqualTo(before.description());
        assertThat(after.images()).isEqualTo(before.images());
    }

    @Test
    void namesLineAndColumnOfEachProblemAndBringsTheOthers() {
        var file = HEADER
                + "Mug,Mug,kitchen,,,one,9,1\n"
                + "pot,,kitchen,,,one,9,1\n"
                + "jug,Jug,nowhere,,,one,9,1\n"
                + "cup,Cup,kitchen,,,one,\"9,50\",many\n"
                + "tray,Tray,kitchen,,,one,9,1\n"
                + "dish,Dish,kitchen,Size,,s,9,1\n"
                + "vase,Vase,kitchen,,,a b,9,1\n"
                + "tray,Tray,kitchen,,,two,9,1\n"
                + "fork,Fork,kitchen,,,a,9,1\nfork,Knife,kitchen,,,b,9,1\n"
                + "lid,Lid,kitchen,,,one,9,1\n"
                + "x,y,kitchen,,,one,9,1,extra\n"
                + "spoon,Spoon,kitchen,,,one,9,1\n"
                + "bowl,Bowl,kitchen,,,one,9,1\n";
        var done = shop.run(shop.begin(file, Mode.APPLY));

        assertThat(shop.report(done))
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly(
                        "2 product_id",
                        "3 title",
                        "4 category",
                        "5 price",
                        "5 stock",
                        "7 option1",
                        "8 variant_id",
                        "9 product_id",
                        "11 title",
                        "12 product_id",
                        "13 ",
                        "14 product_id");
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(done.progress().refused()).isEqualTo(10);
        assertThat(shop.catalog.find(new ProductId("fork"))).isEmpty();
        assertThat(shop.catalog
                        .find(new ProductId("tray"))
                        .orElseThrow()
                        .product()
                        .content()
                        .variants())
                .hasSize(1);
    }

    @Test
    void boundsItsReportAndCountsTheRest() {
        var each = IntStream.range(0, 2_500)
                .mapToObj(i -> "N%d,t,kitchen,,,one,9,1%n".formatted(i))
                .collect(Collectors.joining("", HEADER, ""));
        var all = shop.run(shop.begin(each, Mode.DRY_RUN));
        assertThat(all.progress().problems()).isEqualTo(2_500);
        assertThat(all.progress().refused()).isEqualTo(2_500);
        assertThat(shop.report(all)).hasSize(2_000);
    }

    @Test
    void goesOnStepByStepWhereTimeIsShort() {
        shop.productsAStep = 7;
        var done = shop.run(shop.begin(products(100), Mode.APPLY));
        assertThat(done.progress().created()).isEqualTo(100);
        assertThat(done.step()).isGreaterThan(10);
    }

    @Test
    void knowsProductsOfEarlierStepsAgain() {
        shop.productsAStep = 3;
        var file = products(20) + "p-0,Mug 0,kitchen,,,red,9.50,1\n";
        var done = shop.run(shop.begin(file, Mode.APPLY));
        assertThat(shop.report(done))
                .extracting(Problem::detail)
                .containsExactly("Has other rows further up; put all rows of a product together.");
        assertThat(shop.catalog
                        .find(new ProductId("p-0"))
                        .orElseThrow()
                        .product()
                        .content()
                        .variants())
                .hasSize(2);
    }

    @Test
    void endsWhereItIsCancelledAndGoesOnFromThereWhenItIsStartedAgain() {
        shop.productsAStep = 10;
        var begun = shop.begin(products(200), Mode.APPLY);
        shop.deliver(2);
        var current = shop.imports.find(begun.key()).orElseThrow();
        shop.imports.save(current.cancelled(shop.clock.instant()), 0, List.of());
        shop.deliverAll();
        var cancelled = shop.imports.find(begun.key()).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.progress().created()).isBetween(1L, 199L);

        shop.imports.save(cancelled.resumed(shop.clock.instant()), 0, List.of());
        shop.steps.call(begun.key(), cancelled.step(), dev.souk.imports.SeenProducts.none());
        shop.deliverAll();
        var done = shop.imports.find(begun.key()).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.progress().created()).isEqualTo(200);
    }

    @Test
    void takesTheSameEventAnyNumberOfTimes() {
        shop.productsAStep = 10;
        var begun = shop.begin(products(60), Mode.APPLY);
        shop.everyEventThrice = true;
        shop.deliverAll();
        var done = shop.imports.find(begun.key()).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.progress().created()).isEqualTo(60);
        assertThat(saves()).isEqualTo(60);
    }

    @Test
    void letsOneWorkWhileAnotherHoldsIt() {
        var begun = shop.begin(products(5), Mode.APPLY);
        var asked = new AtomicInteger();
        var outcome = shop.runner().work(begun.key(), 0, () -> {
            if (asked.getAndIncrement() == 0) {
                assertThat(shop.runner().work(begun.key(), 0, () -> false)).isEqualTo(ImportRun.Outcome.HELD);
            }
            return false;
        });
        assertThat(outcome).isEqualTo(ImportRun.Outcome.ENDED);
        assertThat(shop.imports.find(begun.key()).orElseThrow().progress().created())
                .isEqualTo(5);
    }

    @Test
    void readsNoMoreLinesThanItCanKnowTheProductsOf() {
        var end = shop.run(shop.begin(
                products(60) + "\n".repeat((int) ImportRun.MOST_LINES) + "late,Late,kitchen,,,one,9,1\n", Mode.APPLY));
        assertThat(end.state()).isEqualTo(State.UNREADABLE);
        assertThat(end.progress().created()).isEqualTo(60);
        assertThat(shop.report(end)).extracting(Problem::line).containsExactly(ImportRun.MOST_LINES + 122);
        assertThat(shop.catalog.find(new ProductId("late"))).isEmpty();
    }

    @Test
    void saysThatAFileIsGone() {
        var begun = shop.begin(products(5), Mode.APPLY);
        shop.files.clear();
        var ended = shop.run(begun);
        assertThat(ended.state()).isEqualTo(State.UNREADABLE);
        assertThat(shop.report(ended).getFirst().detail()).contains("upload it again");
    }

    /** Dies before and after every single call that it makes, and is called again as Lambda does. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void comesToTheSameEndWhereverItDies(Mode mode) {
        var file = products(23)
                + "bad id,Mug,kitchen,,,one,9,1\n"
                + "p-0,Again,kitchen,,,one,9,1\n"
                + "x,\"unclosed\n"
                + products(30).lines().skip(1 + 23 * 2).collect(Collectors.joining("\n"));
        var whole = new Workshop();
        whole.productsAStep = 6;
        var expected = whole.run(whole.begin(file, mode));
        var calls = whole.calls();
        assertThat(calls).isGreaterThan(30);

        for (var fault = 1; fault <= 2 * calls; fault++) {
            var mortal = new Workshop();
            mortal.productsAStep = 6;
            var begun = mortal.begin(file, mode);
            mortal.dieAt((fault + 1) / 2, fault % 2 == 0);
            var end = mortal.run(begun);

            assertThat(end.state()).as("fault " + fault).isEqualTo(expected.state());
            assertThat(mortal.report(end)).isEqualTo(whole.report(expected));
            assertThat(mortal.contents()).isEqualTo(whole.contents());
            assertThat(sum(end)).isEqualTo(sum(expected));
            assertThat(end.progress().refused()).isEqualTo(expected.progress().refused());
        }
    }

    private static long sum(Import of) {
        return of.progress().created() + of.progress().changed() + of.progress().unchanged();
    }
}
