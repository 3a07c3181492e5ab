package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.SellerId;
import dev.souk.staff.Membership;
import dev.souk.staff.Staff;
import dev.souk.staff.StaffMember;
import dev.souk.staff.Staffs;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** An item a shop, which is written in a transaction with whatever follows of it for one person. */
final class DynamoStaffs implements Staffs {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = "version = :was";
    private static final String OF_NOBODY_OR_THIS_PLACE =
            "attribute_not_exists(pk) OR (shop = :shop AND place = :place)";

    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Transactions transactions;

    DynamoStaffs(DynamoDbClient client, Supplier<String> table, Transactions transactions) {
        this.client = client;
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Staff of(SellerId shop) {
        var found = client.getItem(
                get -> get.tableName(table.get()).key(SellerKeys.staff(shop)).consistentRead(true));
        return found.hasItem() ? StaffItem.SCHEMA.mapToItem(found.item()) : Staff.none(shop);
    }

    @Override
    public Saving save(Staff before, Staff after) {
        var items = new ArrayList<TransactWriteItem>();
        items.add(put(before, after));
        after.begunOrChangedSince(before).forEach(membership -> items.add(beginning(membership)));
        after.endedSince(before).forEach(membership -> items.add(ending(membership)));
        after.invitedSince(before).forEach(member -> items.add(inviting(after.shop(), member)));
        return switch (transactions.write(items)) {
            case Result.Written _ -> Saving.SAVED;
            case Result.Crowded _ -> Saving.CHANGED_MEANWHILE;
            case Result.Cancelled cancelled -> {
                if (!cancelled.failedAt(0)) {
                    yield Saving.WORKS_ALREADY;
                }
                // Our own write, whose reply was lost and which was sent again, is in its own way.
                yield of(after.shop()).equals(after) ? Saving.SAVED : Saving.CHANGED_MEANWHILE;
            }
        };
    }

    private TransactWriteItem put(Staff before, Staff after) {
        return TransactWriteItem.builder()
                .put(put -> {
                    put.tableName(table.get()).item(StaffItem.SCHEMA.itemToMap(after, true));
                    if (before.version() == 0) {
                        put.conditionExpression(NEW);
                    } else {
                        put.conditionExpression(SAME_VERSION)
                                .expressionAttributeValues(Map.of(":was", fromN(Long.toString(before.version()))));
                    }
                })
                .build();
    }

    private TransactWriteItem beginning(Membership membership) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.get())
                        .item(MembershipItem.of(membership))
                        .conditionExpression(OF_NOBODY_OR_THIS_PLACE)
                        .expressionAttributeValues(place(membership)))
                .build();
    }

    private TransactWriteItem ending(Membership membership) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.get())
                        .key(MembershipItem.key(membership.person()))
                        .conditionExpression(OF_NOBODY_OR_THIS_PLACE)
                        .expressionAttributeValues(place(membership)))
                .build();
    }

    /** The table's stream tells of it, and a letter is written. */
    private TransactWriteItem inviting(SellerId shop, StaffMember member) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.get()).item(SellerKeys.invitation(shop, member.id(), member.round())))
                .build();
    }

    private static Map<String, AttributeValue> place(Membership membership) {
        return Map.of(":shop", fromS(membership.shop().value()), ":place", fromS(membership.staffId()));
    }
}
