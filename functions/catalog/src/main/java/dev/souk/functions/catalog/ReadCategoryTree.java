package dev.souk.functions.catalog;

import dev.souk.catalog.Categories;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The category tree to be changed. */
@Named("ReadCategoryTree")
@ApplicationScoped
public class ReadCategoryTree extends Endpoint {
    private final Categories categories;

    @Inject
    ReadCategoryTree(Pipeline pipeline, Categories categories) {
        super(pipeline);
        this.categories = categories;
    }

    @Override
    protected Response answer(Request request) {
        return CategoryTreeJson.answer(categories.findLatest());
    }
}
