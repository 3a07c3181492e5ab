package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.souk.bench.harness.Parts;
import dev.souk.functions.notifications.SendEmail;
import dev.souk.functions.orders.CancelOrder;
import dev.souk.functions.orders.ExpireOrders;
import dev.souk.functions.orders.PlaceOrder;
import dev.souk.functions.orders.QuoteOrder;
import dev.souk.functions.orders.RelayOrderEvents;
import dev.souk.functions.payments.ReceiveWebhook;
import dev.souk.functions.payments.ReconcilePayments;
import dev.souk.functions.payments.SettlePayment;
import dev.souk.functions.payments.StartPayment;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.workers.QueueWorker;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The functions of the money path. What is called here can be killed: see {@link FunctionKilled}. */
final class Functions {
    static final String SECRET = "a secret between the harness and itself";
    private static final int MILLISECONDS = 60_000;

    private final Line line;
    private final Map<String, Endpoint> endpoints;
    private final SettlePayment settling;
    private final SendEmail mailing;
    private final RelayOrderEvents relaying;
    private final ExpireOrders expiring;
    private final ReconcilePayments reconciling;

    /** Functions of these parts. */
    Functions(Parts parts, Line line) {
        this.line = line;
        this.endpoints = List.of(
                        parts.get(QuoteOrder.class),
                        parts.get(PlaceOrder.class),
                        parts.get(CancelOrder.class),
                        parts.get(StartPayment.class),
                        parts.get(ReceiveWebhook.class))
                .stream()
                .collect(Collectors.toMap(endpoint -> endpoint.getClass().getSimpleName(), endpoint -> endpoint));
        this.settling = parts.get(SettlePayment.class);
        this.mailing = parts.get(SendEmail.class);
        this.relaying = parts.get(RelayOrderEvents.class);
        this.expiring = parts.get(ExpireOrders.class);
        this.reconciling = parts.get(ReconcilePayments.class);
    }

    HttpAnswer answer(HttpCall call) {
        var operation = call.operation().operationId();
        var endpoint = endpoints.get(operation);
        if (endpoint == null) {
            throw new IllegalArgumentException("The money path has no " + operation);
        }
        return line.working(() -> call.on(endpoint));
    }

    QueueWorker<?> settling() {
        return settling;
    }

    QueueWorker<?> mailing() {
        return mailing;
    }

    SQSBatchResponse work(QueueWorker<?> worker, SQSEvent batch) {
        return line.working(() -> worker.handleRequest(batch, context(worker)));
    }

    StreamsEventResponse relay(DynamodbEvent batch) {
        return line.working(() -> relaying.handleRequest(batch, context(relaying)));
    }

    void expire() {
        line.working(() -> expiring.handleRequest(Map.of(), context(expiring)));
    }

    void reconcile() {
        line.working(() -> reconciling.handleRequest(Map.of(), context(reconciling)));
    }

    private static Context context(Object function) {
        return new TestContext(function.getClass().getSimpleName(), "a-call", MILLISECONDS);
    }
}
