package dev.souk.storage.carts;

import dev.souk.cart.Carts;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.cart.CartsContract;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoCartsIT extends CartsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Carts carts(Clock clock) {
        return CartStorage.carts(DYNAMO.enhanced(), DYNAMO.settings()::cartsTable, clock);
    }
}
