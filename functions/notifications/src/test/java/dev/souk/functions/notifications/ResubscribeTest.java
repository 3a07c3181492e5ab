package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import org.junit.jupiter.api.Test;

class ResubscribeTest extends SubscriptionContract {
    @Override
    String operation() {
        return "Resubscribe";
    }

    @Override
    Endpoint endpoint(Pipeline pipeline, Subscriptions subscriptions) {
        return new Resubscribe(pipeline, subscriptions);
    }

    @Test
    void sendsInvitationsToTheOrdersAddressAgain() {
        choices.chooseInvitations(order.email(), false);
        for (int times = 0; times < 2; times++) {
            var body = validCall().on(endpoint()).conforming().body();
            assertThat(body.path("reviewInvitations").asBoolean()).isTrue();
            assertThat(choices.wantsInvitations(order.email())).isTrue();
        }
    }
}
