package dev.souk.functions.catalog;

import dev.souk.catalog.Image;
import dev.souk.catalog.PictureAttaching;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductFlaw;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSaving;
import dev.souk.catalog.ProductSaving.Command;
import dev.souk.catalog.ProductSaving.Outcome;
import dev.souk.catalog.Products;
import dev.souk.catalog.Seller;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.TrustedSellers;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.ApprovedSeller;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.SellerAccounts;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Creates a product or replaces it. A seller's id is their member id, and their name the one that was approved; an
 * administrator names the seller, and who leaves them out keeps the one that the product has.
 */
@Named("SaveProduct")
@ApplicationScoped
public class SaveProduct extends Endpoint {
    private final Products products;
    private final SellerAccounts sellers;
    private final TrustedSellers trusted;
    private final Uploads uploads;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SaveProduct(
            Pipeline pipeline,
            Products products,
            SellerAccounts sellers,
            TrustedSellers trusted,
            Uploads uploads,
            Settings settings,
            Clock clock) {
        super(pipeline);
        this.products = products;
        this.sellers = sellers;
        this.trusted = trusted;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var id = new ProductId(request.path("productId"));
        var body = request.body(SaveProductRequest.class);
        var only = request.caller().is(Role.ADMINISTRATOR)
                ? Optional.<SellerId>empty()
                : Optional.of(new SellerId(request.member().id().value()));
        var errors = new ArrayList<>(body.foreignPrices(settings.currency()));
        errors.addAll(body.timeErrors());
        if (!errors.isEmpty()) {
            return Response.problem(Problem.invalid(errors));
        }
        if (only.isPresent()) {
            return named(body).filter(other -> !other.equals(only.get())).isPresent()
                    ? notYours()
                    : ApprovedSeller.of(
                            sellers,
                            only.get(),
                            Optional.ofNullable(body.sellerName()),
                            seller -> save(request, id, body, seller, only));
        }
        return switch (seller(id, body)) {
            case Whose.Theirs(var seller) -> save(request, id, body, seller, only);
            case Whose.Missing(var field) ->
                Response.problem(Problem.invalid(
                        List.of(new FieldError("/" + field, "Is required for a product that is new."))));
        };
    }

    private Response save(
            Request request, ProductId id, SaveProductRequest body, Seller seller, Optional<SellerId> only) {
        var draft = body.toDraft(seller, settings.currency());
        // Before any picture is taken for a product that cannot be.
        if (Product.of(id, draft, settings.currency(), clock.instant()) instanceof Product.Outcome.Flawed(var flaws)) {
            return flawed(flaws);
        }
        var attaching =
                new PictureAttaching(uploads).attach(id, seller.id(), only.isEmpty(), draft.images(), () -> shown(id));
        return switch (attaching) {
            case PictureAttaching.Outcome.Attached(var images) ->
                save(new Command(
                        Callers.of(request),
                        id,
                        draft.showing(images),
                        body.counts(),
                        request.ifMatch(),
                        only,
                        body.wish()));
            case PictureAttaching.Outcome.Refused(var positions) ->
                Response.problem(Problem.invalid(positions.stream()
                        .map(
                                position -> new FieldError(
                                        "/images/" + position + "/url",
                                        "Must be a picture of yours that is ready and that no other product shows. Upload it anew."))
                        .toList()));
        };
    }

    private List<Image> shown(ProductId id) {
        return products.findLatest(id)
                .map(found -> found.product().content().images())
                .orElseGet(List::of);
    }

    private static Response flawed(List<ProductFlaw> flaws) {
        return Response.problem(
                Problem.invalid(flaws.stream().map(FlawErrors::of).toList()));
    }

    private Response save(Command command) {
        return switch (new ProductSaving(products, trusted, settings.currency(), clock).save(command)) {
            case Outcome.Saved(var saved) ->
                Response.ok(ProductJson.whole(saved)).withETag(saved.revision());
            case Outcome.Flawed(var flaws) -> flawed(flaws);
            case Outcome.Refused(var why) -> Response.problem(Refusals.of(why));
            case Outcome.NotYours() -> notYours();
            case Outcome.ChangedMeanwhile() ->
                Response.problem(Problem.preconditionFailed(
                        "The product or its stock is no longer what you read. Read it again and repeat your change."));
            case Outcome.Contended() ->
                Response.problem(Problem.unavailable("Others write this product right now. Try again."))
                        .withRetryAfter(1);
        };
    }

    private static Response notYours() {
        return Response.problem(Problem.forbidden("The product is another seller's."));
    }

    private static Optional<SellerId> named(SaveProductRequest body) {
        return Optional.ofNullable(body.sellerId()).map(SellerId::new);
    }

    /** Whose product an administrator wants it to be. */
    private sealed interface Whose {
        record Theirs(Seller seller) implements Whose {}

        record Missing(String field) implements Whose {}
    }

    private Whose seller(ProductId id, SaveProductRequest body) {
        var name = Optional.ofNullable(body.sellerName());
        var sellerId = named(body);
        if (sellerId.isPresent() && name.isPresent()) {
            return new Whose.Theirs(new Seller(sellerId.get(), name.get()));
        }
        var there = products.findLatest(id)
                .map(ShelvedProduct::product)
                .map(Product::content)
                .map(content -> content.seller());
        var whose = sellerId.or(() -> there.map(Seller::id));
        if (whose.isEmpty()) {
            return new Whose.Missing("sellerId");
        }
        return name.or(() -> there.map(Seller::name))
                .<Whose>map(one -> new Whose.Theirs(new Seller(whose.get(), one)))
                .orElseGet(() -> new Whose.Missing("sellerName"));
    }
}
