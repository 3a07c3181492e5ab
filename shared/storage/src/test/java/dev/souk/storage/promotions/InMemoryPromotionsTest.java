package dev.souk.storage.promotions;

import dev.souk.promotions.InMemoryPromotions;
import dev.souk.promotions.Promotions;
import dev.souk.promotions.Standings;

class InMemoryPromotionsTest implements PromotionsContract {
    private final InMemoryPromotions promotions = new InMemoryPromotions();

    @Override
    public Promotions promotions() {
        return promotions;
    }

    @Override
    public Standings standings() {
        return promotions;
    }
}
