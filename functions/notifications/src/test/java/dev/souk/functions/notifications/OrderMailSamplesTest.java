package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.platform.mail.MailSamples;
import dev.souk.platform.mail.MailSamples.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class OrderMailSamplesTest {
    private final List<Sample> samples = ServiceLoader.load(MailSamples.class).stream()
            .flatMap(provider -> provider.get().all().stream())
            .toList();

    @Test
    void thereIsOneOfEachEventThatIsMailedOf() {
        assertThat(samples)
                .extracting(Sample::name)
                .doesNotHaveDuplicates()
                .containsAll(Arrays.stream(OrderEvent.values())
                        .filter(OrderMail::isSentOf)
                        .map(OrderEvent::code)
                        .toList());
    }

    @Test
    void eachHasItsOwnWordsAndTheOrdersFigures() {
        assertThat(samples).extracting(Sample::text).doesNotHaveDuplicates();
        assertThat(samples)
                .filteredOn(sample -> !sample.name().equals(EmailMessage.REVIEW_INVITED))
                .allSatisfy(sample -> assertThat(sample.text())
                        .contains("2 x Enamel teapot (Cherry, 1.2 l): 48.00 GBP", "Autumn: 10% off: -"));
    }
}
