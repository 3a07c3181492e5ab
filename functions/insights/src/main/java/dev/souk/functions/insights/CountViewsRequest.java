package dev.souk.functions.insights;

import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code CountViewsRequest}. */
@Json
record CountViewsRequest(List<String> productIds) {}
