package dev.souk.local;

import dev.souk.local.cognito.CodeMail;
import dev.souk.local.cognito.CognitoService;
import dev.souk.local.cognito.CognitoStandIn;
import dev.souk.local.http.AwsStandIn;
import dev.souk.local.http.WebService;
import dev.souk.local.mail.Inbox;
import dev.souk.local.mail.Mail;
import dev.souk.local.mail.SesStandIn;
import dev.souk.local.mail.SuppressionList;
import dev.souk.local.parameters.ParameterStoreStandIn;
import dev.souk.local.sandbox.SandboxProvider;
import dev.souk.local.state.StateFile;
import dev.souk.local.stripe.StripeStandIn;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Wires what is played here, since no engine carries it out: Parameter Store, SES and Cognito, with what they keep, and the
 * payment provider.
 *
 * @param standIns the services of AWS, for the SDKs of functions
 * @param services what browsers and functions reach at the shop's own address
 */
record PlayedServices(List<AwsStandIn> standIns, List<WebService> services) {

    static PlayedServices open(Ground ground, Inbox inbox) {
        var model = ground.model();
        var state = ground.closing(StateFile.open(ground.launch().state().path("identity.db")));
        var random = new SecureRandom();
        var parameters = "arn:aws:ssm:" + model.region() + ":000000000000:parameter";
        var parameterStore = new ParameterStoreStandIn(model.parameters(), parameters, state, random, ground.clock());
        var standIns = new ArrayList<AwsStandIn>();
        var services = new ArrayList<WebService>();
        standIns.add(parameterStore);
        services.add(
                ground.model().isPaidBy("stripe") ? stripe(ground, parameterStore) : sandbox(ground, parameterStore));
        standIns.add(new SesStandIn(inbox, model.mail(), new SuppressionList(ground.store())));
        model.userPool().ifPresent(pool -> {
            var cognito = new CognitoService(
                    new CognitoStandIn(pool, state, letter -> deliver(inbox, letter), ground.clock(), random), pool);
            standIns.add(cognito);
            services.add(new IssuerKeys(cognito));
        });
        return new PlayedServices(List.copyOf(standIns), List.copyOf(services));
    }

    /** An outside system: it shares its secrets with the functions and nothing else. */
    private static SandboxProvider sandbox(Ground ground, ParameterStoreStandIn parameterStore) {
        var state = ground.closing(StateFile.open(ground.launch().state().path("sandbox.db")));
        Supplier<String> ids = ids(ground);
        var provider = ground.closing(new SandboxProvider(
                state,
                secret(ground, parameterStore, "/payment-secret"),
                secret(ground, parameterStore, "/payment-webhook-secret"),
                ids,
                ground.clock()));
        provider.start();
        return provider;
    }

    /** The same, in Stripe's words. */
    private static StripeStandIn stripe(Ground ground, ParameterStoreStandIn parameterStore) {
        var shop = "http://localhost:" + ground.launch().options().port;
        var provider = ground.closing(new StripeStandIn(
                ground.closing(StateFile.open(ground.launch().state().path("stripe.db"))),
                secret(ground, parameterStore, "/payment-secret"),
                secret(ground, parameterStore, "/payment-webhook-secret"),
                () -> shop + "/api/payments/webhooks/stripe",
                ids(ground),
                ground.clock()));
        provider.start();
        return provider;
    }

    private static Supplier<String> ids(Ground ground) {
        return () -> ground.ids().get().replace("-", "");
    }

    private static Supplier<String> secret(Ground ground, ParameterStoreStandIn parameterStore, String ending) {
        return () -> ground.model().parameters().stream()
                .filter(name -> name.endsWith(ending))
                .findFirst()
                .flatMap(parameterStore::value)
                .orElseThrow(() -> new IllegalStateException("The template names no " + ending));
    }

    private static void deliver(Inbox inbox, CodeMail.Letter letter) {
        inbox.receive(
                new Mail.Content(letter.from(), List.of(letter.to()), letter.subject(), "", letter.html(), "Cognito"));
    }
}
