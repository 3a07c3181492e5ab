package dev.souk.storage.imports;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.catalog.Seller;
import dev.souk.identity.SellerId;
import dev.souk.imports.Import;
import dev.souk.imports.Import.ImportFile;
import dev.souk.imports.Import.State;
import dev.souk.imports.ImportKey;
import dev.souk.imports.Imports;
import dev.souk.imports.Mode;
import dev.souk.imports.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an import is written: in short names, so that a change of it is one unit. */
final class ImportItem {
    static final String VERSION = "v";
    private static final String SELLERS = "IMPORTS#";
    private static final String REPORT = "IMPORT#";

    private ImportItem() {}

    static String partition(SellerId seller) {
        return SELLERS + seller;
    }

    static Map<String, AttributeValue> key(ImportKey key) {
        return Map.of("pk", fromS(partition(key.seller())), "sk", fromS(key.id()));
    }

    static String reportPartition(ImportKey key) {
        return REPORT + key.seller() + "#" + key.id();
    }

    static String place(long offset) {
        return "%015d".formatted(offset);
    }

    /** When it is forgotten: counted from its start, so that all of it goes at once. */
    static AttributeValue ttl(Import of) {
        return fromN(Long.toString(
                of.startedAt().plus(Duration.ofDays(Imports.KEPT_DAYS)).getEpochSecond()));
    }

    static Map<String, AttributeValue> of(Import one) {
        var item = new HashMap<>(key(one.key()));
        item.put(VERSION, number(one.version()));
        item.put("sn", fromS(one.seller().name()));
        item.put("m", fromS(one.mode().text()));
        item.put("f", fromS(one.file().name()));
        item.put("k", fromS(one.file().place()));
        item.put("e", fromS(one.file().eTag()));
        item.put("b", number(one.file().bytes()));
        item.put("j", fromBool(one.file().json()));
        item.put("s", fromS(one.state().name()));
        item.put("n", number(one.step()));
        item.put("a", number(one.startedAt().toEpochMilli()));
        item.put("w", number(one.changedAt().toEpochMilli()));
        one.heldUntil().ifPresent(until -> item.put("h", number(until.toEpochMilli())));
        item.put("ttl", ttl(one));
        progress(item, one.progress());
        return item;
    }

    private static void progress(Map<String, AttributeValue> item, Progress progress) {
        item.put("po", number(progress.offset()));
        item.put("pl", number(progress.line()));
        item.put("pt", fromBool(progress.tainted()));
        item.put("pn", number(progress.created()));
        item.put("pc", number(progress.changed()));
        item.put("pu", number(progress.unchanged()));
        item.put("pr", number(progress.refused()));
        item.put("pp", number(progress.problems()));
        item.put("pd", number(progress.reported()));
    }

    static Import read(Map<String, AttributeValue> item) {
        var seller = new SellerId(attribute(item, "pk").s().substring(SELLERS.length()));
        return new Import(
                new ImportKey(seller, attribute(item, "sk").s()),
                new Seller(seller, attribute(item, "sn").s()),
                Mode.of(attribute(item, "m").s()),
                new ImportFile(
                        attribute(item, "f").s(),
                        attribute(item, "k").s(),
                        attribute(item, "e").s(),
                        number(item, "b"),
                        attribute(item, "j").bool()),
                State.valueOf(attribute(item, "s").s()),
                new Progress(
                        number(item, "po"),
                        number(item, "pl"),
                        attribute(item, "pt").bool(),
                        number(item, "pn"),
                        number(item, "pc"),
                        number(item, "pu"),
                        number(item, "pr"),
                        number(item, "pp"),
                        number(item, "pd")),
                Math.toIntExact(number(item, "n")),
                number(item, VERSION),
                Instant.ofEpochMilli(number(item, "a")),
                Instant.ofEpochMilli(number(item, "w")),
                Optional.ofNullable(item.get("h")).map(until -> Instant.ofEpochMilli(Long.parseLong(until.n()))));
    }

    static AttributeValue number(long number) {
        return fromN(Long.toString(number));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(attribute(item, name).n());
    }

    static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .orElseThrow(() -> new IllegalStateException("An import has no " + name));
    }
}
