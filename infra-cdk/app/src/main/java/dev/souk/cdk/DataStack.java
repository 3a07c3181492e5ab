package dev.souk.cdk;

import java.util.Collections;
import java.util.LinkedHashMap;
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
import software.constructs.Construct;

/** One table a bounded context, all on demand. Keys and indexes are those of docs/architecture.md. */
final class DataStack extends Stack {
    private final Settings settings;
    private final Map<String, ITable> tables = new LinkedHashMap<>();

    DataStack(Construct scope, Settings settings) {
        super(scope, settings.named("data"));
        this.settings = settings;
        var catalog = table("catalog", Kind.LASTING);
        index(catalog, "byCategory", "category", "newest", ProjectionType.ALL);
        index(catalog, "byCategoryPrice", "category", "priceKey", ProjectionType.ALL);
        index(catalog, "byShop", "shop", "newest", ProjectionType.ALL);
        table("carts", Kind.EXPIRING);
        var orders = table("orders", Kind.OUTBOX);
        index(orders, "byMember", "member", "placedAt", ProjectionType.KEYS_ONLY);
        index(orders, "byDeadline", "pending", "expiresAt", ProjectionType.KEYS_ONLY);
        table("accounts", Kind.LASTING);
        table("operations", Kind.EXPIRING);
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
        tables.put(name, table);
        return table;
    }

    private PointInTimeRecoverySpecification recovery() {
        return PointInTimeRecoverySpecification.builder()
                .pointInTimeRecoveryEnabled(settings.extras().pointInTimeRecovery())
                .build();
    }

    private static void index(Table table, String name, String partition, String sort, ProjectionType projection) {
        table.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(text(partition))
                .sortKey(text(sort))
                .projectionType(projection)
                .build());
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
