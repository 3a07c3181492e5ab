package dev.souk.functions.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.Image;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.fetching.ElsewhereUpload;
import dev.souk.fetching.PictureSource;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.PictureMaking;
import dev.souk.uploads.PictureMaking.Copy;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchPicturesTest {
    private static final String CALL = "picture-fetches/7-1";
    private static final ProductId MUG = new ProductId("mug");
    private static final String FRONT = "https://pots.example/front.jpg";
    private static final String BACK = "http://pots.example/back.png";
    private static final String OWN = "/media/mug-red.webp";

    private final FixedClock clock = new FixedClock();
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final UploadsInMemory uploads = new UploadsInMemory(clock);
    private final PictureFilesInMemory files = new PictureFilesInMemory();
    private final CallsInMemory calls = new CallsInMemory();
    private final List<String> asked = new ArrayList<>();
    private PictureSource source = (address, mostBytes) -> {
        assertThat(mostBytes).isEqualTo(Purpose.PRODUCT_PICTURE.mostBytes());
        return new PictureSource.Outcome.Fetched(new byte[] {(byte) address.length()});
    };

    @BeforeEach
    void fill() {
        save("mug", FRONT, OWN, BACK);
        calls.call("7-1", List.of(MUG));
    }

    private void save(String id, String... addresses) {
        var images = new ArrayList<Image>();
        for (var address : addresses) {
            images.add(SampleProducts.image(address, "Shows " + address));
        }
        var draft = SampleProducts.plainDraft(id, 900).showing(images);
        catalog.save(SampleProducts.arrival(SampleProducts.product(id, draft, FixedClock.START), 5));
    }

    private static PictureMaking.Outcome make(byte[] file) {
        return new PictureMaking.Outcome.Made(
                List.of(new Copy("image/webp", 320, 240, file), new Copy("image/jpeg", 320, 240, file)),
                "#aabbcc",
                "data:image/webp;base64,AAAA");
    }

    private void tell(String key, Products products) {
        Map<String, Object> object = Map.of("key", key, "size", 3);
        Map<String, Object> record = Map.of("s3", Map.of("bucket", Map.of("name", "uploads"), "object", object));
        PictureSource noting = (address, mostBytes) -> {
            asked.add(address);
            return source.fetch(address, mostBytes);
        };
        new FetchPictures(
                        new TestPlatform(clock).workerFrame(),
                        calls,
                        products,
                        uploads,
                        noting,
                        files,
                        FetchPicturesTest::make,
                        clock)
                .handleRequest(Map.of("Records", List.of(record)), new TestContext("FetchPictures", "x"));
    }

    private void tell() {
        tell(CALL, catalog);
    }

    private Product product(String id) {
        return catalog.findLatest(new ProductId(id)).orElseThrow().product();
    }

    private List<Image> images() {
        return product("mug").content().images();
    }

    private static String ours(String address) {
        return "/media/pictures/" + ElsewhereUpload.of(MUG, address) + "/320.jpeg";
    }

    @Test
    void putsOursInTheirPlaces() {
        assertThat(product("mug").content().visible().images())
                .extracting(Image::url)
                .containsExactly(OWN);
        tell();
        assertThat(images()).extracting(Image::url).containsExactly(ours(FRONT), OWN, ours(BACK));
        assertThat(images()).extracting(Image::alt).containsExactly("Shows " + FRONT, "Shows " + OWN, "Shows " + BACK);
        assertThat(images().getFirst().color()).contains("#aabbcc");
        assertThat(product("mug").version()).isEqualTo(2);
        assertThat(product("mug").shown()).isTrue();
        assertThat(uploads.find(ElsewhereUpload.of(MUG, FRONT)))
                .hasValueSatisfying(upload -> assertThat(upload.owner()).isEqualTo(new UploadOwner("pottery")));
    }

    @Test
    void asksOnceAndChangesOnce() {
        tell();
        tell();
        assertThat(asked).containsExactly(FRONT, BACK);
        assertThat(product("mug").version()).isEqualTo(2);
    }

    @Test
    void saysWhyOneCannotBeShownAndShowsTheOthers() {
        source = (address, _) -> address.equals(FRONT)
                ? new PictureSource.Outcome.Refused(Refusal.UNREACHABLE)
                : new PictureSource.Outcome.Fetched(new byte[] {1});
        tell();
        tell();
        assertThat(asked).containsExactly(FRONT, BACK);
        assertThat(images()).extracting(Image::url).containsExactly(FRONT, OWN, ours(BACK));
        assertThat(uploads.find(ElsewhereUpload.of(MUG, FRONT)).map(Upload::state))
                .contains(new UploadState.Refused(Refusal.UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void goesOnAfterItDied(int copies) {
        files.diesAfter = copies;
        assertThatThrownBy(this::tell).hasMessageContaining(CALL);
        files.diesAfter = Integer.MAX_VALUE;
        tell();
        assertThat(images()).extracting(Image::url).containsExactly(ours(FRONT), OWN, ours(BACK));
        assertThat(files.copies).hasSize(4);
    }

    @Test
    void leavesTheRestToTheNextCallWhenItsTimeIsUp() {
        save("jug", "https://pots.example/jug.jpg");
        calls.call("7-1", List.of(new ProductId("jug"), MUG));
        var good = source;
        source = (address, mostBytes) -> {
            clock.advance(FetchPictures.PIECE.dividedBy(2).plus(Duration.ofSeconds(1)));
            return good.fetch(address, mostBytes);
        };
        for (var key = CALL; calls.made.containsKey(key); key += "-on") {
            tell(key, catalog);
        }
        assertThat(calls.made).hasSize(2);
        assertThat(asked).hasSize(3).doesNotHaveDuplicates();
        assertThat(images()).noneMatch(Image::elsewhere);
        assertThat(product("jug").content().images()).noneMatch(Image::elsewhere);
    }

    @Test
    void keepsWhatWasChangedMeanwhile() {
        source = (address, _) -> {
            if (address.equals(BACK)) {
                var other = product("mug");
                var draft = SampleProducts.plainDraft("Bigger mug", 1_100)
                        .showing(List.of(SampleProducts.image(BACK, "The back")));
                catalog.save(Products.Change.of(
                        SampleProducts.POTTER,
                        new Product(MUG, draft, other.version() + 1, other.createdAt(), other.publication())));
            }
            return new PictureSource.Outcome.Fetched(new byte[] {1});
        };
        tell();
        assertThat(product("mug").content().title()).isEqualTo("Bigger mug");
        assertThat(images()).singleElement().satisfies(image -> {
            assertThat(image.url()).isEqualTo(ours(BACK));
            assertThat(image.alt()).isEqualTo("The back");
        });
    }

    @Test
    void doesNothingForWhatIsGone() {
        calls.call("7-1", List.of(new ProductId("never-was")));
        tell();
        tell("picture-fetches/gone", catalog);
        assertThat(asked).isEmpty();
        assertThat(Optional.of(product("mug").version())).contains(1L);
    }
}
