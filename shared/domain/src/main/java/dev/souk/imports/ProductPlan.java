package dev.souk.imports;

import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.VariantId;
import java.util.List;
import java.util.Map;

/** What the rows of one product come to. */
public sealed interface ProductPlan {
    /** All is as the file says: nothing is to be written. */
    record Nothing() implements ProductPlan {}

    /**
     * There is something to write.
     *
     * @param counts pieces on the shelf, of those variants whose count differs from the last one
     * @param wish whether it is to be in the shop
     */
    record Save(ProductDraft draft, Map<VariantId, Long> counts, PublicationWish wish) implements ProductPlan {
        public Save {
            counts = Map.copyOf(counts);
        }
    }

    /** The product stays as it is, because of these. */
    record Refuse(List<Problem> problems) implements ProductPlan {
        public Refuse {
            problems = List.copyOf(problems);
        }
    }
}
