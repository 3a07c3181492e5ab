package dev.souk.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the gateway's event (payload 2.0), in which whatever is not there is null. */
final class EventReader {
    private EventReader() {}

    static Call read(APIGatewayV2HTTPEvent event) {
        var context = Optional.ofNullable(event.getRequestContext());
        return new Call(
                orEmpty(event.getPathParameters()),
                orEmpty(event.getQueryStringParameters()),
                headers(event.getHeaders()),
                cookies(event.getCookies()),
                body(event),
                context.map(APIGatewayV2HTTPEvent.RequestContext::getRequestId).orElse("-"),
                context.map(APIGatewayV2HTTPEvent.RequestContext::getHttp)
                        .map(APIGatewayV2HTTPEvent.RequestContext.Http::getSourceIp)
                        .orElse("-"),
                context.map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
                        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
                        .map(Map::copyOf)
                        .orElse(Map.of()));
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }

    private static Map<String, String> headers(@Nullable Map<String, String> headers) {
        var small = new HashMap<String, String>();
        orEmpty(headers).forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
        return Map.copyOf(small);
    }

    private static Map<String, String> cookies(@Nullable List<String> cookies) {
        var byName = new HashMap<String, String>();
        for (var cookie : cookies == null ? List.<String>of() : cookies) {
            var equals = cookie.indexOf('=');
            if (equals > 0) {
                byName.putIfAbsent(cookie.substring(0, equals).trim(), cookie.substring(equals + 1));
            }
        }
        return Map.copyOf(byName);
    }

    private static String body(APIGatewayV2HTTPEvent event) {
        var body = event.getBody();
        if (body == null) {
            return "";
        }
        return event.getIsBase64Encoded() ? new String(Base64.getDecoder().decode(body), UTF_8) : body;
    }
}
