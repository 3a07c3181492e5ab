package dev.souk.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.Image;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductReviewing;
import dev.souk.catalog.ProductSaving;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.Seller;
import dev.souk.catalog.SellerStandings.Standing;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.storage.catalog.CatalogStorage;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Products of the demo seller that shoppers do not see: one or two in each state, so that the desks have something to show. They
 * come there by the rules that everybody's do, those in review as of a seller who is not trusted. Run again, it leaves alone what
 * is there.
 */
public final class StateSeed {
    private static final Currency CURRENCY = Currency.getInstance("GBP");
    private static final VariantId ONE = new VariantId("one");

    private final Products products;
    private final Seller seller;
    private final Clock clock;

    StateSeed(Products products, String demoSeller, Clock clock) {
        this.products = products;
        this.seller = new Seller(new SellerId(demoSeller), "Ash & Clay");
        this.clock = clock;
    }

    /**
     * A seed for this table.
     *
     * @param table physical name of the table of the catalog
     * @param demoSeller as {@link Seed#of} takes it
     */
    public static StateSeed of(DynamoDbClient dynamoDb, String table, String demoSeller, Clock clock) {
        return new StateSeed(CatalogStorage.products(dynamoDb, () -> table), demoSeller, clock);
    }

    /** Adds what is missing, and tells how many products that were. */
    public int run() {
        var added = 0;
        for (var node : SeedData.tree("states.json").path("products")) {
            added += add(node) ? 1 : 0;
        }
        return added;
    }

    private boolean add(JsonNode node) {
        var id = new ProductId(node.path("productId").asText());
        if (products.findLatest(id).isPresent()) {
            return false;
        }
        var then = Clock.fixed(
                clock.instant().minus(Duration.ofDays(node.path("since").asLong())), clock.getZone());
        var trusted = node.path("state").asText().equals("scheduled");
        var command = new ProductSaving.Command(
                ChangedBy.seller(new MemberId(seller.id().value())),
                id,
                draft(node),
                Map.of(ONE, node.path("stock").asLong()),
                Optional.empty(),
                Optional.of(seller.id()),
                wish(node));
        new ProductSaving(products, _ -> new Standing(trusted, false), CURRENCY, then).save(command);
        if (node.has("rejection")) {
            new ProductReviewing(products, then)
                    .reject(
                            ChangedBy.administrator(new MemberId("root")),
                            id,
                            1,
                            node.path("rejection").asText());
        }
        return true;
    }

    private PublicationWish wish(JsonNode node) {
        return switch (node.path("state").asText()) {
            case "draft" -> new PublicationWish.Draft();
            case "withdrawn" -> new PublicationWish.Withdraw();
            case "scheduled" ->
                new PublicationWish.Publish(Optional.of(
                        clock.instant().plus(Duration.ofDays(node.path("inDays").asLong()))));
            default -> new PublicationWish.Publish(Optional.empty());
        };
    }

    private ProductDraft draft(JsonNode node) {
        var variant = new Variant(
                ONE,
                Optional.empty(),
                List.of(),
                new Money(node.path("price").asLong(), CURRENCY),
                Optional.empty(),
                Optional.empty());
        return new ProductDraft(
                node.path("title").asText(),
                node.path("description").asText(),
                new CategoryId(node.path("categoryId").asText()),
                TaxClass.STANDARD,
                seller,
                List.of(),
                List.of(variant),
                StreamSupport.stream(node.path("images").spliterator(), false)
                        .map(StateSeed::image)
                        .toList());
    }

    private static Image image(JsonNode node) {
        return new Image(
                node.path("url").asText(),
                node.path("alt").asText(),
                Optional.of(node.path("width").asInt()),
                Optional.of(node.path("height").asInt()),
                Optional.of(node.path("color").asText()));
    }
}
