package dev.souk.platform.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.souk.platform.identity.Caller;
import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** What happens to every request before and after its endpoint. */
@ApplicationScoped
public class Pipeline {
    private static final Logger LOG = Logger.getLogger(Pipeline.class);
    private final Jsonb jsonb;
    private final Answers answers;

    @Inject
    public Pipeline(Jsonb jsonb) {
        this.jsonb = jsonb;
        this.answers = new Answers(jsonb);
    }

    /** Carries one request through. Never throws: whatever goes wrong is an answer. */
    public APIGatewayV2HTTPResponse run(
            String operationId, APIGatewayV2HTTPEvent event, Context context, Function<Request, Response> endpoint) {
        var call = EventReader.read(event);
        try {
            var request = new Request(call, call.query(), new Caller.Guest(), jsonb);
            return answers.write(endpoint.apply(request), call.correlationId());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed", operationId);
            return answers.write(
                    Response.problem(
                            Problem.fault("The request " + call.correlationId() + " failed. Try again later.")),
                    call.correlationId());
        }
    }
}
