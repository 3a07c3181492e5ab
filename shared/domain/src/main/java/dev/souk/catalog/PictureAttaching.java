package dev.souk.catalog;

import dev.souk.identity.SellerId;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a product show pictures: those that it has already, those that were uploaded for it, and those that lie with the shop's
 * own. Of a picture that was uploaded nothing is believed but its id and its words: the rest is as the shop made it.
 */
public final class PictureAttaching {
    private static final String OURS = "/media/";

    private final Uploads uploads;

    public PictureAttaching(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** All may be shown, and stay from now on. */
        record Attached(List<Image> images) implements Outcome {
            public Attached {
                images = List.copyOf(images);
            }
        }

        /** Some may not be shown; positions count from 0. */
        record Refused(List<Integer> positions) implements Outcome {
            public Refused {
                positions = List.copyOf(positions);
            }
        }
    }

    /**
     * Attaches pictures to a product. Said again it is the same answer.
     *
     * @param seller whose product it is, and whose uploads may be used
     * @param trusted whether pictures from elsewhere may be shown, as an administrator may say
     * @param there what the product shows now; asked for only where that matters
     */
    public Outcome attach(
            ProductId product, SellerId seller, boolean trusted, List<Image> wanted, Supplier<List<Image>> there) {
        if (wanted.stream().allMatch(image -> isPlainlyOurs(image.url()))) {
            return new Outcome.Attached(wanted);
        }
        var before = there.get();
        var attached = new ArrayList<Image>();
        var refused = new ArrayList<Integer>();
        for (var i = 0; i < wanted.size(); i++) {
            var image = wanted.get(i);
            var allowed = before.stream()
                    .filter(known -> known.url().equals(image.url()))
                    .findFirst()
                    .map(known -> known.described(image.alt()))
                    .or(() -> claimed(product, seller, image))
                    .or(() -> Optional.of(image).filter(other -> isAllowed(other.url(), trusted)));
            allowed.ifPresent(attached::add);
            if (allowed.isEmpty()) {
                refused.add(i);
            }
        }
        return refused.isEmpty() ? new Outcome.Attached(attached) : new Outcome.Refused(refused);
    }

    private Optional<Image> claimed(ProductId product, SellerId seller, Image image) {
        return Image.uploadOf(image.url())
                .flatMap(upload -> uploads.claim(
                        upload, new UploadOwner(seller.value()), Purpose.PRODUCT_PICTURE, product.value()))
                .map(picture -> Image.of(picture, image.alt()));
    }

    private static boolean isPlainlyOurs(String url) {
        return url.startsWith(OURS) && !url.startsWith("/media/pictures/");
    }

    private static boolean isAllowed(String url, boolean trusted) {
        return isPlainlyOurs(url) || (trusted && !url.startsWith("/media/pictures/"));
    }
}
