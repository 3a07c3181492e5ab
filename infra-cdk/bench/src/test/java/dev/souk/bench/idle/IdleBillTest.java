package dev.souk.bench.idle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.bench.idle.IdleBill.UnknownBill;
import dev.souk.platform.receipts.PriceBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleBillTest {
    private static final String HELD_DOWN =
            "{'Type': 'AWS::Lambda::EventSourceMapping', 'Properties': {'ScalingConfig': {'MaximumConcurrency': 2}}}";
    private static final String FREE_TO_SCALE = "{'Type': 'AWS::Lambda::EventSourceMapping', 'Properties': {}}";

    @Test
    void asksTwoQueuesForNothingWithinTheFreeMillion() throws IOException {
        assertThat(bill("'a': " + HELD_DOWN + ", 'b': " + FREE_TO_SCALE).dollars())
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void billsTheReceivesPastTheFreeMillion() throws IOException {
        var bill = bill("'a': " + HELD_DOWN + ", 'b': " + HELD_DOWN);

        // 2 * 648,000 receives, less a million, at 0.40 a million.
        assertThat(bill.dollars()).isEqualByComparingTo("0.1184");
    }

    @Test
    void readsStreamsForNothing() throws IOException {
        var bill = bill("'a': {'Type': 'AWS::Lambda::EventSourceMapping',"
                + " 'Properties': {'StartingPosition': 'TRIM_HORIZON'}}");

        assertThat(bill.lines()).isEmpty();
    }

    @Test
    void countsEachMetricOfAnAlarm() throws IOException {
        var alarm = "{'Type': 'AWS::CloudWatch::Alarm', 'Properties': {'Metrics': ["
                + "{'Expression': 'SUM([a,b,c,d])'}, {'MetricStat': {}}, {'MetricStat': {}}, {'MetricStat': {}},"
                + " {'MetricStat': {}}]}}";

        assertThat(bill("'a': " + alarm + ", 'b': " + alarm).dollars()).isEqualByComparingTo("0");
        assertThat(bill("'a': " + alarm + ", 'b': " + alarm + ", 'c': " + alarm).dollars())
                .isEqualByComparingTo("0.20");
    }

    @Test
    void countsWhatTheClockCalls() throws IOException {
        var bill = bill(
                "'rule': {'Type': 'AWS::Events::Rule', 'Properties': {'ScheduleExpression': 'rate(5 minutes)',"
                        + " 'Targets': [{'Arn': {'Fn::GetAtt': ['f', 'Arn']}}]}},"
                        + " 'f': {'Type': 'AWS::Lambda::Function', 'Properties': {'MemorySize': 256, 'Runtime': 'provided.al2023'}}");

        assertThat(bill.lines())
                .filteredOn(line -> line.price().equals("lambda-request"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.units()).isEqualByComparingTo("8640");
                    assertThat(line.dollars()).isEqualByComparingTo("0");
                });
        assertThat(bill.dollars()).isBetween(new BigDecimal("0.0001"), new BigDecimal("0.01"));
    }

    @Test
    void countsWhatTheClockCallsByAnAlias() throws IOException {
        var bill = bill("'rule': {'Type': 'AWS::Events::Rule', 'Properties': {'ScheduleExpression': 'rate(1 day)',"
                + " 'Targets': [{'Arn': {'Ref': 'live'}}]}},"
                + " 'live': {'Type': 'AWS::Lambda::Alias', 'Properties': {'FunctionName': {'Ref': 'f'}}},"
                + " 'f': {'Type': 'AWS::Lambda::Function', 'Properties': {'MemorySize': 512, 'Runtime': 'java25'}}");

        assertThat(bill.lines())
                .filteredOn(line -> line.price().equals("lambda-request"))
                .singleElement()
                .satisfies(line -> assertThat(line.units()).isEqualByComparingTo("30"));
    }

    @Test
    void billsKeysSecretsZonesAndFirewalls() throws IOException {
        var bill = bill("'k': {'Type': 'AWS::KMS::Key'}, 's': {'Type': 'AWS::SecretsManager::Secret'},"
                + " 'z': {'Type': 'AWS::Route53::HostedZone'},"
                + " 'w': {'Type': 'AWS::WAFv2::WebACL', 'Properties': {'Rules': [{}, {}]}}");

        assertThat(bill.dollars()).isEqualByComparingTo("8.90");
    }

    @Test
    void billsRecoveryByWhatIsStored() throws IOException {
        var table = "{'Type': 'AWS::DynamoDB::Table', 'Properties': {'BillingMode': 'PAY_PER_REQUEST',"
                + " 'PointInTimeRecoverySpecification': {'PointInTimeRecoveryEnabled': %s}}}";

        assertThat(bill("'t': " + table.formatted("false")).dollars()).isEqualByComparingTo("0");
        assertThat(bill("'t': " + table.formatted("true")).dollars()).isEqualByComparingTo("0.0044");
    }

    @Test
    void refusesWhatItHasNoRuleFor() {
        assertThatThrownBy(() -> bill("'c': {'Type': 'AWS::Neptune::DBCluster'}"))
                .isInstanceOf(UnknownBill.class)
                .hasMessageContaining("AWS::Neptune::DBCluster")
                .hasMessageContaining("stack/c");
        assertThatThrownBy(() -> bill("'t': {'Type': 'AWS::DynamoDB::Table', 'Properties': {}}"))
                .hasMessageContaining("PAY_PER_REQUEST");
        assertThatThrownBy(() -> bill("'l': {'Type': 'AWS::Logs::LogGroup', 'Properties': {}}"))
                .hasMessageContaining("retention");
        assertThatThrownBy(() -> bill("'a': {'Type': 'AWS::Lambda::Alias', 'Properties':"
                        + " {'ProvisionedConcurrencyConfig': {'ProvisionedConcurrentExecutions': 1}}}"))
                .hasMessageContaining("ProvisionedConcurrencyConfig");
        assertThatThrownBy(
                        () -> bill(
                                "'r': {'Type': 'AWS::Events::Rule', 'Properties': {'ScheduleExpression': 'cron(0 * * * ? *)'}}"))
                .hasMessageContaining("rate(");
    }

    private static IdleBill.Bill bill(String resources) throws IOException {
        var document = new ObjectMapper().readTree(("{'Resources': {" + resources + "}}").replace('\'', '"'));
        return new IdleBill(new PriceBook()).of(List.of(Template.of("stack", document)));
    }
}
