package dev.souk.local.template;

import dev.souk.local.template.LocalTable.StreamView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads DynamoDB tables, also those that the template calls global with their one replica. */
final class TableReader {
    private static final String NO_BILL = "what it costs or where it is kept: nothing bills or lasts here";
    private static final String NO_BACKUP = "backups: the local state is thrown away by a flag";

    private TableReader() {}

    static List<LocalTable> read(Reading reading) {
        var tables = new ArrayList<LocalTable>();
        tables.addAll(reading.each(ResourceType.TABLE, (resource, p) -> table(reading, resource, p)));
        tables.addAll(reading.each(ResourceType.GLOBAL_TABLE, (resource, p) -> table(reading, resource, p)));
        return List.copyOf(tables);
    }

    private static LocalTable table(Reading reading, Resource resource, Properties p) {
        p.without("TableName", "read as the resource's name")
                .without("Tags", NO_BILL)
                .without("TableClass", NO_BILL)
                .without("SSESpecification", "encryption at rest: the state lies on the developer's own disk")
                .without("DeletionProtectionEnabled", "a flag resets the local state on purpose")
                .without("OnDemandThroughput", NO_BILL)
                .without("WriteOnDemandThroughputSettings", NO_BILL)
                .without("PointInTimeRecoverySpecification", NO_BACKUP)
                .without("ContributorInsightsSpecification", NO_BILL)
                .only("BillingMode", "PAY_PER_REQUEST");
        replicas(p);
        var types = types(p);
        var keys = p.objects("KeySchema");
        return new LocalTable(
                reading.references().name(resource),
                reading.references().arn(resource),
                key(keys, "HASH", types).orElseThrow(() -> new TemplateException(p.place(), "has no partition key")),
                key(keys, "RANGE", types),
                p.objects("GlobalSecondaryIndexes").stream()
                        .map(index -> index(index, types))
                        .toList(),
                p.object("StreamSpecification").optional("StreamViewType").map(StreamView::valueOf),
                ttl(p.object("TimeToLiveSpecification")));
    }

    private static void replicas(Properties p) {
        p.objects("Replicas")
                .forEach(replica -> replica.without("Region", "the one region that there is here")
                        .without("PointInTimeRecoverySpecification", NO_BACKUP)
                        .without("DeletionProtectionEnabled", "a flag resets the local state on purpose")
                        .without("TableClass", NO_BILL)
                        .without("ContributorInsightsSpecification", NO_BILL)
                        .without("Tags", NO_BILL));
    }

    private static Map<String, String> types(Properties p) {
        var types = new HashMap<String, String>();
        p.objects("AttributeDefinitions")
                .forEach(attribute -> types.put(attribute.text("AttributeName"), attribute.text("AttributeType")));
        return types;
    }

    private static Optional<LocalTable.Key> key(List<Properties> schema, String kind, Map<String, String> types) {
        return schema.stream()
                .filter(key -> key.text("KeyType").equals(kind))
                .map(key -> key.text("AttributeName"))
                .map(name -> new LocalTable.Key(name, types.getOrDefault(name, "S")))
                .findFirst();
    }

    private static LocalTable.Index index(Properties p, Map<String, String> types) {
        p.without("OnDemandThroughput", NO_BILL)
                .without("ContributorInsightsSpecification", NO_BILL)
                .without("WriteOnDemandThroughputSettings", NO_BILL);
        var keys = p.objects("KeySchema");
        var projection = p.object("Projection");
        return new LocalTable.Index(
                p.text("IndexName"),
                key(keys, "HASH", types).orElseThrow(() -> new TemplateException(p.place(), "has no partition key")),
                key(keys, "RANGE", types),
                projection.text("ProjectionType"),
                projection.texts("NonKeyAttributes"));
    }

    private static Optional<String> ttl(Properties p) {
        var attribute = p.optional("AttributeName");
        return p.flag("Enabled", false) ? attribute : Optional.empty();
    }
}
