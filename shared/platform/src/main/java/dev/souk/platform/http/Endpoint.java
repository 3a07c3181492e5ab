package dev.souk.platform.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/**
 * One operation of the contract. The subclass has the operation's name ({@code @Named} the same) and answers requests that
 * are valid, from callers who may make them; everything else is the {@link Pipeline}'s.
 */
public abstract class Endpoint implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Pipeline pipeline;

    protected Endpoint(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** For client proxies only, which call none of their own fields. */
    @SuppressWarnings("NullAway")
    protected Endpoint() {
        this.pipeline = null;
    }

    /** Answers one valid request. A refusal is an answer; an exception is a fault and becomes a 500 without internals. */
    protected abstract Response answer(Request request);

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return pipeline.run(operationId(), event, context, this::answer);
    }

    /** The class's simple name; a subclass that the container generates has a suffix after an underscore. */
    private String operationId() {
        var name = getClass().getSimpleName();
        var suffix = name.indexOf('_');
        return suffix < 0 ? name : name.substring(0, suffix);
    }
}
