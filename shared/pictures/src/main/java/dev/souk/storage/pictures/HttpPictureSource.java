package dev.souk.storage.pictures;

import dev.souk.fetching.PictureSource;
import dev.souk.uploads.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches by HTTP what strangers name: from hosts that everybody can reach, by the two usual ports, without cookies or
 * credentials, three redirects at the most. It asks once more where the other side is busy or the connection breaks.
 */
final class HttpPictureSource implements PictureSource {
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);
    private static final Timeout TO_ANSWER = Timeout.ofSeconds(10);
    private static final int MOST_REDIRECTS = 3;
    /** Port -1 is the scheme's own. */
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final CloseableHttpClient client;
    private final TimeValue patience;

    /** Ends what drips: a time limit for each byte is none for all of them. */
    private final ScheduledExecutorService ending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("picture-source").factory());

    /**
     * A source.
     *
     * @param anywhere whether this computer and its network may be asked too, at any port
     * @param patience how long one picture may take in all
     */
    HttpPictureSource(boolean anywhere, TimeValue patience) {
        this.patience = patience;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(TO_ANSWER)
                        .build());
        var builder = HttpClients.custom();
        if (!anywhere) {
            connections.setDnsResolver(new PublicAddresses());
            builder.addRequestInterceptorFirst((request, _, _) -> byUsualPort(request));
        }
        this.client = builder.setConnectionManager(connections.build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(TO_ANSWER)
                        .setMaxRedirects(MOST_REDIRECTS)
                        .build())
                .setRetryStrategy(new DefaultHttpRequestRetryStrategy(1, TimeValue.ofSeconds(1)))
                .disableCookieManagement()
                .disableAuthCaching()
                // A few kilobytes that unpack to gigabytes are not worth what packing saves of a picture.
                .disableContentCompression()
                .setUserAgent("Souk")
                .build();
    }

    /** Each redirect comes by here too. */
    private static void byUsualPort(HttpRequest request) throws ProtocolException {
        var authority = request.getAuthority();
        if (authority == null || !USUAL_PORTS.contains(authority.getPort())) {
            throw new ProtocolException("Pictures are fetched by the usual ports");
        }
    }

    @Override
    public Outcome fetch(String address, long mostBytes) {
        try {
            var uri = URI.create(address);
            if (uri.getHost() == null || uri.getUserInfo() != null || !SCHEMES.contains(uri.getScheme())) {
                return new Outcome.Refused(Refusal.UNREACHABLE);
            }
            var get = new HttpGet(uri);
            get.setHeader("Accept", "image/webp, image/png, image/jpeg");
            var end = ending.schedule(get::cancel, patience.getDuration(), patience.getTimeUnit());
            try {
                return client.execute(get, response -> read(get, response, mostBytes));
            } finally {
                end.cancel(false);
            }
        } catch (TooLarge tooLarge) {
            return new Outcome.Refused(Refusal.TOO_LARGE);
        } catch (IOException | IllegalArgumentException unreachable) {
            // What is the matter with other people's servers is told to the seller, and of no use in our log.
            return new Outcome.Refused(Refusal.UNREACHABLE);
        }
    }

    private static Outcome read(HttpGet get, ClassicHttpResponse response, long mostBytes) throws IOException {
        if (response.getCode() != HttpStatus.SC_OK || response.getEntity() == null) {
            return new Outcome.Refused(Refusal.UNREACHABLE);
        }
        var entity = response.getEntity();
        if (entity.getContentLength() > mostBytes) {
            throw new TooLarge();
        }
        var file = entity.getContent().readNBytes(Math.toIntExact(mostBytes + 1));
        if (file.length > mostBytes) {
            get.cancel();
            throw new TooLarge();
        }
        return new Outcome.Fetched(file);
    }

    /** An exception, and the request cancelled, since the client reads to its end what is merely closed. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
