package dev.souk.contract.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Jsonb jsonb = Jsonb.builder().build();

    @Test
    void anEmailMessageReadsAsItWasWritten() {
        var message = EmailMessage.of("04abc", "paid");
        var json = jsonb.toJson(message);
        assertThat(json).isEqualTo("{\"version\":1,\"orderId\":\"04abc\",\"event\":\"paid\"}");
        assertThat(jsonb.type(EmailMessage.class).fromJson(json)).isEqualTo(message);
    }

    @Test
    void twoParcelsOfAnOrderAreTwoMails() {
        var one = EmailMessage.of("04abc", "shipped").about("ada");
        var json = jsonb.toJson(one);
        assertThat(jsonb.type(EmailMessage.class).fromJson(json)).isEqualTo(one);
        assertThat(one.businessKey()).isEqualTo("04abc#shipped#ada");
        assertThat(one.about("bob").businessKey()).isNotEqualTo(one.businessKey());
    }

    @Test
    void aPaymentMessageReadsAsItWasWritten() {
        var message = PaymentMessage.of("sandbox", "pi_1", "04abc", "payment.succeeded");
        assertThat(jsonb.type(PaymentMessage.class).fromJson(jsonb.toJson(message)))
                .isEqualTo(message);
    }

    @Test
    void aReaderOfTodayTakesAMessageThatHasGrown() {
        var json = "{\"version\":2,\"orderId\":\"04abc\",\"event\":\"paid\",\"language\":\"de\"}";
        assertThat(jsonb.type(EmailMessage.class).fromJson(json).event()).isEqualTo("paid");
    }
}
