package dev.souk.platform.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.souk.contract.Contract;
import dev.souk.contract.Operation;
import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.limits.CallBuckets;
import dev.souk.platform.identity.Caller;
import dev.souk.platform.identity.CurrentSeller;
import dev.souk.platform.identity.CurrentSellers;
import dev.souk.platform.identity.Identification;
import dev.souk.platform.receipts.Metering;
import dev.souk.platform.settings.Settings;
import dev.souk.platform.telemetry.Metrics;
import dev.souk.time.Ids;
import io.avaje.jsonb.Jsonb;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What happens to every request before and after its endpoint: read, identify and authorise, validate by the contract,
 * limit, make idempotent, call, map faults, write the receipt.
 *
 * <p>Who may not call learns nothing of what would be valid, so identity comes before validation.
 */
@Singleton
public class Pipeline {
    private static final Logger LOG = Logger.getLogger(Pipeline.class);
    /** In bytes; the largest body of the contract, a product with all its variants, stays below a quarter of it. */
    private static final int LARGEST_BODY = 256 * 1024;

    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();
    private final Jsonb jsonb;
    private final Answers answers;
    private final Identification identification;
    private final CurrentSellers sellers;
    private final CallerLimits limits;
    private final Replays replays;
    private final Metering metering;
    private final Metrics metrics;
    private final Settings settings;

    /** An operation with its schema compiled. */
    private record Prepared(Operation operation, RequestValidation validation) {
        static Prepared of(String operationId) {
            var operation = Contract.operation(operationId);
            return new Prepared(operation, new RequestValidation(operation));
        }
    }

    /**
     * A pipeline of these parts.
     *
     * @param buckets asked for by operations with a rate of each caller only
     * @param records asked for by operations with {@code x-souk-idempotency: key} only
     */
    @Inject
    public Pipeline(
            Jsonb jsonb,
            Identification identification,
            CurrentSellers sellers,
            Provider<CallBuckets> buckets,
            Provider<IdempotencyRecords> records,
            Ids ids,
            Metering metering,
            Metrics metrics,
            Settings settings) {
        this.jsonb = jsonb;
        this.answers = new Answers(jsonb);
        this.identification = identification;
        this.sellers = sellers;
        this.limits = new CallerLimits(buckets);
        this.replays = new Replays(records, ids, answers);
        this.metering = metering;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** Carries one request through. Whatever goes wrong in it is an answer. */
    public APIGatewayV2HTTPResponse run(
            String operationId, APIGatewayV2HTTPEvent event, Context context, Function<Request, Response> endpoint) {
        var call = EventReader.read(event);
        MDC.put("correlationId", call.correlationId());
        try {
            var occasion = new Metering.Occasion(
                    operationId, call.correlationId(), context.getMemoryLimitInMB(), true, call.size());
            var metered = metering.measure(occasion, () -> answer(operationId, call, endpoint));
            var receipt = metered.receipt().withBytesOut(Answers.size(metered.result()));
            metering.write(receipt);
            if (settings.receiptsInHeader()) {
                metered.result().getHeaders().put("Souk-Receipt", receipt.header());
            }
            return metered.result();
        } finally {
            MDC.remove("correlationId");
        }
    }

    private APIGatewayV2HTTPResponse answer(String operationId, Call call, Function<Request, Response> endpoint) {
        try {
            var operation = prepared.computeIfAbsent(operationId, Prepared::of);
            var response = identified(operation, call, endpoint);
            return answers.write(Caching.applied(operation.operation(), call, response), call.correlationId());
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.errorf(fault, "%s failed in %s", operationId, call.correlationId());
            metrics.count(Metrics.Count.FAULT, operationId);
            return answers.write(Caching.never(Faults.answer(fault, call.correlationId())), call.correlationId());
        }
    }

    private Response identified(Prepared prepared, Call call, Function<Request, Response> endpoint) {
        return switch (identification.identify(prepared.operation(), call.claims(), call.header("authorization"))) {
            case Identification.Outcome.Known(var caller) -> acting(prepared, call, caller, endpoint);
            case Identification.Outcome.Unknown(var detail) ->
                Response.problem(Problem.unauthorised(detail)).withHeader("WWW-Authenticate", "Bearer");
            case Identification.Outcome.NotAllowed(var detail) -> Response.problem(Problem.forbidden(detail));
        };
    }

    private Response acting(Prepared prepared, Call call, Caller caller, Function<Request, Response> endpoint) {
        return switch (sellers.of(prepared.operation(), caller)) {
            case CurrentSellers.Outcome.Acting(var seller) -> validated(prepared, call, caller, seller, endpoint);
            case CurrentSellers.Outcome.NotAllowed(var detail) -> Response.problem(Problem.forbidden(detail));
        };
    }

    private Response validated(
            Prepared prepared,
            Call call,
            Caller caller,
            Optional<CurrentSeller> seller,
            Function<Request, Response> endpoint) {
        if (call.body().length() > LARGEST_BODY) {
            return Response.problem(Problem.tooLarge("The body may have " + LARGEST_BODY / 1024 + " kB at the most."));
        }
        return switch (prepared.validation().validate(call)) {
            case RequestValidation.Outcome.Refused(var problem) -> Response.problem(problem);
            case RequestValidation.Outcome.Valid valid ->
                limited(
                        prepared.operation(),
                        call,
                        caller,
                        valid.account(),
                        () -> called(new Request(call, valid.query(), caller, seller, jsonb), endpoint));
        };
    }

    private Response limited(
            Operation operation, Call call, Caller caller, Optional<String> account, Supplier<Response> endpoint) {
        return limits.check(operation, call, caller, account)
                .orElseGet(() -> replays.once(operation, call, caller, endpoint));
    }

    private static Response called(Request request, Function<Request, Response> endpoint) {
        try {
            return endpoint.apply(request);
        } catch (UnreadableBody e) {
            return Response.problem(
                    Problem.badRequest("unreadable-body", "The body cannot be read: " + e.getMessage()));
        }
    }
}
