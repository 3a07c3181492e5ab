package dev.souk.functions.catalog;

import dev.souk.catalog.CategoryTree;
import dev.souk.functions.catalog.CategoryListJson.CategoryJson;
import dev.souk.platform.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code CategoryTree}. */
@Json
record CategoryTreeJson(List<CategoryJson> categories, long version) {
    static Response answer(CategoryTree tree) {
        var json = new CategoryTreeJson(
                tree.categories().stream().map(CategoryJson::of).toList(), tree.version());
        return Response.ok(json).withETag(Long.toString(tree.version()));
    }
}
