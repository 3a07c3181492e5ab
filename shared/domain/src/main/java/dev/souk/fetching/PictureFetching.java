package dev.souk.fetching;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.Image;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.uploads.Picture;
import dev.souk.uploads.PicturePreparing;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Fetches the pictures that products name elsewhere, and lets the products show ours in their place.
 *
 * <p>Each picture is an upload of its seller's whose id follows from product and address. So it may be called twice and die
 * anywhere: what was fetched is not fetched again, and a reason why not stands for a day, as of any upload.
 */
public final class PictureFetching {
    /** Each failed attempt means that somebody else has changed the product. */
    private static final int ATTEMPTS = 8;

    private final Products products;
    private final Uploads uploads;
    private final PictureSource source;
    private final PicturePreparing preparing;

    public PictureFetching(Products products, Uploads uploads, PictureSource source, PicturePreparing preparing) {
        this.products = products;
        this.uploads = uploads;
        this.source = source;
        this.preparing = preparing;
    }

    /**
     * Works on the pictures of these products.
     *
     * @param timeIsUp asked before each picture: whether to leave the rest
     * @return the products that are left
     */
    public List<ProductId> work(Collection<ProductId> ids, BooleanSupplier timeIsUp) {
        var left = new ArrayList<ProductId>();
        for (var id : ids) {
            if (timeIsUp.getAsBoolean() || !bring(id, timeIsUp)) {
                left.add(id);
            }
        }
        return left;
    }

    /** Whether all that can be shown of it is. */
    private boolean bring(ProductId id, BooleanSupplier timeIsUp) {
        var found = products.findLatest(id).map(ShelvedProduct::product);
        if (found.isEmpty()) {
            return true;
        }
        var ours = new HashMap<String, Picture>();
        var all = true;
        for (var image : found.get().content().images()) {
            if (image.elsewhere() && !ours.containsKey(image.url())) {
                if (timeIsUp.getAsBoolean()) {
                    all = false;
                    break;
                }
                ours(found.get(), image).ifPresent(picture -> ours.put(image.url(), picture));
            }
        }
        if (!ours.isEmpty()) {
            show(id, ours);
        }
        return all;
    }

    private Optional<Picture> ours(Product product, Image image) {
        var owner = UploadOwner.of(product.content().seller().id());
        var key = new UploadKey(Purpose.PRODUCT_PICTURE, owner, ElsewhereUpload.of(product.id(), image.url()));
        uploads.announce(Upload.announced(key));
        // Empty: its day is over, and the table has not forgotten it yet. The product's next change calls again.
        return uploads.find(key.upload())
                .map(Upload::state)
                .map(state -> state instanceof UploadState.Preparing ? settled(key, image.url()) : state)
                .filter(UploadState.Ready.class::isInstance)
                .flatMap(_ -> uploads.claim(
                        key.upload(),
                        owner,
                        Purpose.PRODUCT_PICTURE,
                        product.id().value()));
    }

    private UploadState settled(UploadKey key, String address) {
        var state = switch (source.fetch(address, key.purpose().mostBytes())) {
            case PictureSource.Outcome.Refused(var reason) -> new UploadState.Refused(reason);
            case PictureSource.Outcome.Fetched(var file) -> preparing.prepare(key, file);
        };
        return uploads.settle(key.upload(), state).map(Upload::state).orElse(state);
    }

    /** What was changed in between stays changed: only the pictures that the product still names are put into their places. */
    private void show(ProductId id, Map<String, Picture> ours) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = products.findLatest(id).map(ShelvedProduct::product);
            var wanted = found.map(product -> showing(product.content().images(), ours));
            if (found.isEmpty()
                    || wanted.get().equals(found.get().content().images())
                    || products.save(
                            Products.Change.of(ChangedBy.FETCH, found.get().showing(wanted.get())))) {
                return;
            }
        }
        throw new IllegalStateException("Product " + id + " is changed by others all the time");
    }

    private static List<Image> showing(List<Image> images, Map<String, Picture> ours) {
        return images.stream()
                .map(image -> Optional.ofNullable(ours.get(image.url()))
                        .map(picture -> Image.of(picture, image.alt()))
                        .orElse(image))
                .toList();
    }
}
