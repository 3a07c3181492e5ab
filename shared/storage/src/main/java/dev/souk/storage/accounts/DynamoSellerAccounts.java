package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerDecision;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShelfMark;
import dev.souk.sellers.ShopNames;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * An item an account. A name that an account holds is an item of its own, written with the account on condition that it is
 * nobody else's: two who send the same name at a moment cannot both have it.
 */
final class DynamoSellerAccounts implements SellerAccounts {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = "version = :was";
    private static final String FREE_OR_OWN = "attribute_not_exists(pk) OR seller = :seller";
    private static final String OWN = "seller = :seller";

    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Transactions transactions;

    DynamoSellerAccounts(DynamoDbClient client, Supplier<String> table, Transactions transactions) {
        this.client = client;
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Optional<SellerAccount> find(SellerId seller) {
        // Consistent: its version is what the next step names, and who was suspended a moment ago is suspended.
        var found = client.getItem(get ->
                get.tableName(table.get()).key(SellerKeys.account(seller)).consistentRead(true));
        return found.hasItem() ? Optional.of(SellerAccountItem.SCHEMA.mapToItem(found.item())) : Optional.empty();
    }

    @Override
    public Saving save(Optional<SellerAccount> before, SellerAccount after) {
        var items = new ArrayList<TransactWriteItem>();
        items.add(put(before, after));
        var held = before.flatMap(SellerAccount::heldName);
        var holds = after.heldName();
        if (!held.map(ShopNames::folded).equals(holds.map(ShopNames::folded))) {
            holds.ifPresent(name -> items.add(taking(name, after.id())));
            held.ifPresent(name -> items.add(leaving(name, after.id())));
        }
        SellerDecision.between(before, after).ifPresent(decision -> {
            items.add(putting(SellerDecisionItem.of(decision)));
            // Whatever mark is there is of the decision before, whose work ends when it finds this one.
            ShelfMark.of(decision).ifPresent(mark -> items.add(putting(ShelfMarkItem.of(mark))));
        });
        return switch (transactions.write(items)) {
            case Result.Written _ -> Saving.SAVED;
            case Result.Crowded _ -> Saving.CHANGED_MEANWHILE;
            case Result.Cancelled cancelled -> {
                if (!cancelled.failedAt(0)) {
                    yield Saving.NAME_TAKEN;
                }
                // Our own write, whose reply was lost and which was sent again, is in its own way.
                yield find(after.id()).equals(Optional.of(after)) ? Saving.SAVED : Saving.CHANGED_MEANWHILE;
            }
        };
    }

    private TransactWriteItem put(Optional<SellerAccount> before, SellerAccount after) {
        var item = SellerAccountItem.SCHEMA.itemToMap(after, true);
        return TransactWriteItem.builder()
                .put(put -> {
                    put.tableName(table.get()).item(item).conditionExpression(before.isEmpty() ? NEW : SAME_VERSION);
                    before.ifPresent(
                            was -> put.expressionAttributeValues(Map.of(":was", fromN(Long.toString(was.version())))));
                })
                .build();
    }

    private TransactWriteItem putting(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.get()).item(item))
                .build();
    }

    private TransactWriteItem taking(String name, SellerId seller) {
        var item = new HashMap<>(SellerKeys.name(name));
        item.put("seller", fromS(seller.value()));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.get())
                        .item(item)
                        .conditionExpression(FREE_OR_OWN)
                        .expressionAttributeValues(Map.of(":seller", fromS(seller.value()))))
                .build();
    }

    private TransactWriteItem leaving(String name, SellerId seller) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.get())
                        .key(SellerKeys.name(name))
                        .conditionExpression(OWN)
                        .expressionAttributeValues(Map.of(":seller", fromS(seller.value()))))
                .build();
    }

    @Override
    public Optional<SellerDecision> decision(SellerId seller, long version) {
        var found = client.getItem(get -> get.tableName(table.get()).key(SellerKeys.decision(seller, version)));
        return found.hasItem() ? SellerDecisionItem.read(found.item()) : Optional.empty();
    }

    @Override
    public Optional<Page> in(SellerState state, int limit, Optional<String> cursor) {
        var start = cursor.flatMap(text -> SellerKeys.key(state, text));
        if (cursor.isPresent() && start.isEmpty()) {
            return Optional.empty();
        }
        var request = QueryRequest.builder()
                .tableName(table.get())
                .indexName("bySellerState")
                .keyConditionExpression("sellerState = :state")
                .expressionAttributeValues(Map.of(":state", fromS(state.text())))
                .limit(limit);
        start.ifPresent(request::exclusiveStartKey);
        var page = client.query(request.build());
        return Optional.of(new Page(
                page.items().stream().map(SellerAccountItem.SCHEMA::mapToItem).toList(),
                page.hasLastEvaluatedKey()
                        ? Optional.of(SellerKeys.cursor(page.lastEvaluatedKey()))
                        : Optional.empty()));
    }
}
