package dev.souk.storage.catalog;

import dev.souk.catalog.Categories;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.catalog.CategoriesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoCategoriesIT extends CategoriesContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Categories categories() {
        return CatalogStorage.categories(DYNAMO.enhanced(), DYNAMO.settings()::catalogTable);
    }
}
