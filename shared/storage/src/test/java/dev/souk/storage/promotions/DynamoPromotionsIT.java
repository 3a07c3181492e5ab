package dev.souk.storage.promotions;

import dev.souk.promotions.Promotions;
import dev.souk.promotions.Standings;
import dev.souk.testkit.LocalDynamo;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoPromotionsIT implements PromotionsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    public Promotions promotions() {
        return PromotionStorage.promotions(
                DYNAMO.client(), DYNAMO.enhanced(), () -> DYNAMO.settings().catalogTable());
    }

    @Override
    public Standings standings() {
        return PromotionStorage.standings(
                DYNAMO.client(), () -> DYNAMO.settings().catalogTable(), pause -> {});
    }
}
