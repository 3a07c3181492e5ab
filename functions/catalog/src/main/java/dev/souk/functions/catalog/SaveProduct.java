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
import dev.souk.catalog.SellerStandings;
import dev.souk.functions.catalog.ProductOwners.Owner;
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

/** Creates a product or replaces it. */
@Named("SaveProduct")
@ApplicationScoped
public class SaveProduct extends Endpoint {
    private final Products products;
    private final ProductOwners owners;
    private final Uploads uploads;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SaveProduct(
            Pipeline pipeline,
            Products products,
            SellerAccounts sellers,
            Uploads uploads,
            Settings settings,
            Clock clock) {
        super(pipeline);
        this.products = products;
        this.owners = new ProductOwners(products, sellers);
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var id = new ProductId(request.path("productId"));
        var body = request.body(SaveProductRequest.class);
        var errors = new ArrayList<>(body.foreignPrices(settings.currencies()));
        errors.addAll(body.timeErrors());
        return errors.isEmpty()
                ? owners.of(request, id, body, owner -> save(request, id, body, owner))
                : Response.problem(Problem.invalid(errors));
    }

    private Response save(Request request, ProductId id, SaveProductRequest body, Owner owner) {
        var only = owner.only();
        var draft = body.toDraft(owner.seller(), settings.currency());
        // Before any picture is taken for a product that cannot be.
        if (Product.of(id, draft, settings.currency(), clock.instant()) instanceof Product.Outcome.Flawed(var flaws)) {
            return flawed(flaws);
        }
        var attaching = new PictureAttaching(uploads)
                .attach(id, owner.seller().id(), only.isEmpty(), draft.images(), () -> shown(id));
        return switch (attaching) {
            case PictureAttaching.Outcome.Attached(var images) ->
                save(
                        new Command(
                                Callers.of(request),
                                id,
                                draft.showing(images),
                                body.counts(),
                                request.ifMatch(),
                                only,
                                body.wish()),
                        owner.standings());
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

    private Response save(Command command, SellerStandings standings) {
        return switch (new ProductSaving(products, standings, settings.currency(), clock).save(command)) {
            case Outcome.Saved(var saved) ->
                Response.ok(ProductJson.whole(saved)).withETag(saved.revision());
            case Outcome.Flawed(var flaws) -> flawed(flaws);
            case Outcome.Refused(var why) -> Response.problem(Refusals.of(why));
            case Outcome.NotYours() -> ProductOwners.notYours();
            case Outcome.ChangedMeanwhile() ->
                Response.problem(Problem.preconditionFailed(
                        "The product or its stock is no longer what you read. Read it again and repeat your change."));
            case Outcome.Contended() ->
                Response.problem(Problem.unavailable("Others write this product right now. Try again."))
                        .withRetryAfter(1);
        };
    }
}
