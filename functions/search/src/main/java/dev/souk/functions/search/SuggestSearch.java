package dev.souk.functions.search;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.search.SearchSuggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says while somebody types what they may mean. */
@Named("SuggestSearch")
@ApplicationScoped
public class SuggestSearch extends Endpoint {
    /** As many of each kind as can be taken in at a glance. */
    private static final int OF_EACH = 5;

    private final SearchSuggestions suggestions;
    private final Settings settings;

    @Inject
    SuggestSearch(Pipeline pipeline, SearchSuggestions suggestions, Settings settings) {
        super(pipeline);
        this.suggestions = suggestions;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        return Response.ok(SuggestionsJson.of(
                suggestions.suggest(request.query("q").orElseThrow(), OF_EACH), settings.currencies()));
    }
}
