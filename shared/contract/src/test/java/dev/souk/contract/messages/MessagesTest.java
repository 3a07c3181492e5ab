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
    void whatSellerAndShopperHearAreTwoMails() {
        var shoppers = EmailMessage.of("04abc", "return-requested").about("r1");
        var sellers = shoppers.to("ada");
        assertThat(jsonb.type(EmailMessage.class).fromJson(jsonb.toJson(sellers)))
                .isEqualTo(sellers);
        assertThat(sellers.businessKey()).isEqualTo("04abc#return-requested#r1#to#ada");
        assertThat(shoppers.businessKey()).isEqualTo("04abc#return-requested#r1");
    }

    @Test
    void whatIsDecidedOfASellerIsAMailOfItsOwnEachTime() {
        var message = EmailMessage.ofSeller("ada", "suspended", 4);
        var json = jsonb.toJson(message);
        assertThat(json).isEqualTo("{\"version\":1,\"event\":\"suspended\",\"about\":\"4\",\"seller\":\"ada\"}");
        assertThat(jsonb.type(EmailMessage.class).fromJson(json)).isEqualTo(message);
        assertThat(message.businessKey())
                .isNotEqualTo(EmailMessage.ofSeller("ada", "suspended", 6).businessKey());
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
