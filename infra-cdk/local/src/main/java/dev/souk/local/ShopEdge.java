package dev.souk.local;

import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.gateway.Edge;
import dev.souk.local.gateway.Gateway;
import dev.souk.local.gateway.StorefrontFiles;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.template.LocalEdge;
import java.util.Optional;
import java.util.function.Function;

/** Wires what shoppers reach: the template's distribution, with the HTTP API, the storefront and the buckets behind it. */
final class ShopEdge {
    private ShopEdge() {}

    /**
     * Answers requests; by the API alone where the template has no distribution.
     *
     * @throws StartRefused where the template has no HTTP API
     */
    static Function<WebRequest, WebResponse> open(Ground ground, FunctionRuntime functions) {
        var api = ground.model()
                .api()
                .orElseThrow(() -> new StartRefused("The template has no HTTP API: there is nothing to serve."));
        var gateway = ground.closing(
                new Gateway(api, functions, new RemoteKeys(), ground.clock(), System::nanoTime, ground.ids()));
        return ground.model()
                .edge()
                .<Function<WebRequest, WebResponse>>map(edge -> distribution(ground, edge, gateway)::answer)
                .orElse(gateway::answer);
    }

    private static Edge distribution(Ground ground, LocalEdge edge, Gateway gateway) {
        var storefront = new StorefrontFiles(ground.launch().options().storefront);
        var buckets = new BucketFiles(ground.clients().s3());
        var shop = StorefrontDeployment.bucket(edge);
        return new Edge(
                edge,
                gateway::answer,
                (bucket, key) -> (Optional.of(bucket).equals(shop)
                                ? storefront.find(key)
                                : Optional.<WebResponse>empty())
                        .or(() -> buckets.find(bucket, key)));
    }
}
