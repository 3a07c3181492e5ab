package dev.souk.cdk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** One table a bounded context, all on demand, and the bucket of the index. Keys and indexes are those of docs/architecture.md. */
final class DataStack extends Stack {
    private static final List<String> LIST_SHOWS = List.of(
            "title",
            "category",
            "sellerId",
            "sellerName",
            "currency",
            "fromPrice",
            "fromPrices",
            "fromCompareAt",
            "pricesVary",
            "variantCount",
            "cover");

    private final Settings settings;
    private final Map<String, ITable> tables = new LinkedHashMap<>();
    private final Map<String, IBucket> buckets = new LinkedHashMap<>();

    DataStack(Construct scope, Settings settings) {
        super(scope, settings.named("data"));
        this.settings = settings;
        var catalog = table("catalog", Kind.OUTBOX);
        listIndex(catalog, "byCategory", "category", "newest");
        listIndex(catalog, "byCategoryPrice", "category", "priceKey");
        listIndex(catalog, "byShop", "shop", "newest");
        listIndex(catalog, "byShopPrice", "shop", "priceKey");
        catalog.addGlobalSecondaryIndex(index("bySeller", "sellerId", text("newest"))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of("title", "state"))
                .build());
        keysIndex(catalog, "byWaiting", "waiting", "waitingSince");
        table("carts", Kind.EXPIRING);
        var orders = table("orders", Kind.OUTBOX);
        keysIndex(orders, "byMember", "member", "placedAt");
        keysIndex(orders, "byDeadline", "pending", "expiresAt");
        var reviews = table("reviews", Kind.OUTBOX);
        wholeIndex(reviews, "byNewest", "product", "written");
        wholeIndex(reviews, "byStars", "product", "rank");
        wholeIndex(reviews, "byHelpful", "product", "helpful");
        wholeIndex(reviews, "byQueue", "queue", "queued");
        // Without what votes count, so that a vote writes nothing here.
        reviews.addGlobalSecondaryIndex(index("byDesk", "desk", number("written"))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of("edited", "rank", "title", "text", "name", "photos", "reply", "replied"))
                .build());
        wholeIndex(table("accounts", Kind.OUTBOX), "bySellerState", "sellerState", "since");
        table("insights", Kind.LASTING);
        table("operations", Kind.EXPIRING);
        bucket("index");
        buckets.put(UploadsBucket.NAME, UploadsBucket.known(this, settings));
    }

    /** How the items of a table live. */
    private enum Kind {
        /** For good. */
        LASTING,
        /** For good, and each change is told on the stream. */
        OUTBOX,
        /** Until their {@code ttl}; not worth a backup. */
        EXPIRING
    }

    /** The tables by their logical names. */
    Map<String, ITable> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** The buckets that functions use, by their logical names. */
    Map<String, IBucket> buckets() {
        return Collections.unmodifiableMap(buckets);
    }

    /** For what can be made anew. Its name is left to CloudFormation: bucket names are one space for all of AWS. */
    private void bucket(String name) {
        var bucket = Bucket.Builder.create(this, name)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Accepted.finding(
                bucket, "S1", "Functions alone read and write here, and each of their calls leaves a receipt.");
        buckets.put(name, bucket);
    }

    private Table table(String name, Kind kind) {
        var builder = Table.Builder.create(this, name)
                .tableName(settings.named(name))
                .partitionKey(text("pk"))
                .sortKey(text("sk"))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .deletionProtection(settings.keepData())
                .removalPolicy(settings.keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
        switch (kind) {
            case LASTING -> builder.pointInTimeRecoverySpecification(recovery());
            case OUTBOX ->
                builder.pointInTimeRecoverySpecification(recovery()).stream(StreamViewType.NEW_AND_OLD_IMAGES);
            case EXPIRING -> builder.timeToLiveAttribute("ttl");
        }
        var table = builder.build();
        if (kind == Kind.EXPIRING) {
            Accepted.finding(table, "DDB3", "What expires within days by itself is not worth a backup.");
        } else if (!settings.extras().pointInTimeRecovery()) {
            Accepted.finding(table, "DDB3", "Bills by what is stored: SOUK_POINT_IN_TIME_RECOVERY turns it on.");
        }
        tables.put(name, table);
        return table;
    }

    private PointInTimeRecoverySpecification recovery() {
        return PointInTimeRecoverySpecification.builder()
                .pointInTimeRecoveryEnabled(settings.extras().pointInTimeRecovery())
                .build();
    }

    /** An index with what a list of products shows: with descriptions in it a page would cost several times as much. */
    private static void listIndex(Table table, String name, String partition, String sort) {
        var shown = LIST_SHOWS.stream()
                .filter(attribute -> !attribute.equals(partition))
                .toList();
        table.addGlobalSecondaryIndex(index(name, partition, text(sort))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(shown)
                .build());
    }

    private static void keysIndex(Table table, String name, String partition, String sort) {
        table.addGlobalSecondaryIndex(index(name, partition, text(sort))
                .projectionType(ProjectionType.KEYS_ONLY)
                .build());
    }

    /** An index by a number that answers a list by itself: what stands in one is read far more often than written. */
    private static void wholeIndex(Table table, String name, String partition, String sort) {
        table.addGlobalSecondaryIndex(index(name, partition, number(sort))
                .projectionType(ProjectionType.ALL)
                .build());
    }

    private static GlobalSecondaryIndexProps.Builder index(String name, String partition, Attribute sort) {
        return GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(text(partition))
                .sortKey(sort);
    }

    private static Attribute number(String name) {
        return Attribute.builder().name(name).type(AttributeType.NUMBER).build();
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
