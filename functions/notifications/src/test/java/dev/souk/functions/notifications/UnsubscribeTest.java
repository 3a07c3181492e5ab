package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import org.junit.jupiter.api.Test;

class UnsubscribeTest extends SubscriptionContract {
    @Override
    String operation() {
        return "Unsubscribe";
    }

    @Override
    Endpoint endpoint(Pipeline pipeline, Subscriptions subscriptions) {
        return new Unsubscribe(pipeline, subscriptions);
    }

    @Test
    void sendsNoMoreInvitationsToTheOrdersAddress() {
        for (int times = 0; times < 2; times++) {
            var body = validCall().on(endpoint()).conforming().body();
            assertThat(body.path("reviewInvitations").asBoolean(true)).isFalse();
            assertThat(choices.wantsInvitations(order.email())).isFalse();
        }
    }

    /** A mail program sends what RFC 8058 says, and no JSON. */
    @Test
    void takesTheClickOfAMailProgram() {
        var answer = validCall()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .on(endpoint())
                .conforming();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(choices.wantsInvitations(order.email())).isFalse();
    }
}
