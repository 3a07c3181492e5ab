package dev.souk.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
    private static final String ORDERS = """
            "Orders": {"Type": "AWS::DynamoDB::Table", "Properties": {
              "TableName": {"Fn::Join": ["-", ["dev", "orders"]]},
              "BillingMode": "PAY_PER_REQUEST",
              "AttributeDefinitions": [
                {"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"},
                {"AttributeName": "placedAt", "AttributeType": "N"}],
              "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
              "GlobalSecondaryIndexes": [{"IndexName": "byMember", "Projection": {"ProjectionType": "KEYS_ONLY"},
                "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "placedAt", "KeyType": "RANGE"}]}],
              "StreamSpecification": {"StreamViewType": "NEW_AND_OLD_IMAGES"},
              "TimeToLiveSpecification": {"AttributeName": "ttl", "Enabled": true}}}""";
    private static final String ROLE = """
            "Role": {"Type": "AWS::IAM::Role", "Properties": {}},
            "Policy": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "p", "Roles": [{"Ref": "Role"}],
              "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "ssm:GetParameter", "Resource":
                {"Fn::Sub": "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/souk/dev/signing-key"}}]}}}""";
    private static final String FUNCTION = """
            "Relay": {"Type": "AWS::Lambda::Function", "Properties": {
              "FunctionName": "dev-RelayOrderEvents", "Handler": "h", "Runtime": "java25", "MemorySize": 256, "Timeout": 10,
              "Role": {"Fn::GetAtt": ["Role", "Arn"]},
              "Code": {"S3Bucket": {"Fn::Sub": "cdk-${AWS::AccountId}"}, "S3Key": "code.zip"},
              "Environment": {"Variables": {"QUARKUS_LAMBDA_HANDLER": "RelayOrderEvents",
                "SOUK_QUEUE_EMAILS": {"Ref": "Emails"}, "SOUK_TABLE_ORDERS": {"Ref": "Orders"}}}}}""";
    private static final String QUEUES = """
            "Emails": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "dev-emails", "VisibilityTimeout": 180,
              "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["Dead", "Arn"]}, "maxReceiveCount": 5}}},
            "Dead": {"Type": "AWS::SQS::Queue"}""";

    @TempDir
    Path folder;

    @Test
    void readsATable() {
        var table = new AssemblyFixture(folder)
                .stack("Data", ORDERS)
                .read()
                .tables()
                .getFirst();

        assertThat(table.name()).isEqualTo("dev-orders");
        assertThat(table.partition()).isEqualTo(new LocalTable.Key("pk", "S"));
        assertThat(table.sort()).contains(new LocalTable.Key("sk", "S"));
        assertThat(table.stream()).contains(LocalTable.StreamView.NEW_AND_OLD_IMAGES);
        assertThat(table.ttlAttribute()).contains("ttl");
        assertThat(table.indexes())
                .containsExactly(new LocalTable.Index(
                        "byMember",
                        new LocalTable.Key("pk", "S"),
                        Optional.of(new LocalTable.Key("placedAt", "N")),
                        "KEYS_ONLY",
                        List.of()));
    }

    @Test
    void readsAFunctionWithItsEnvironmentAndItsRole() {
        var model = new AssemblyFixture(folder)
                .stack("All", String.join(",", ORDERS, ROLE, FUNCTION, QUEUES))
                .read();
        var function = model.function("dev-RelayOrderEvents");

        assertThat(function.operation()).isEqualTo("RelayOrderEvents");
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(function.code()).isEqualTo(folder.resolve("code"));
        assertThat(function.environment())
                .containsEntry("SOUK_TABLE_ORDERS", "dev-orders")
                .containsEntry("SOUK_QUEUE_EMAILS", "https://sqs.eu-west-1.amazonaws.com/000000000000/dev-emails");
        assertThat(model.parameters()).containsExactly("/souk/dev/signing-key");
    }

    @Test
    void knowsWhichTablesAFunctionMayWriteTo() {
        var policy = """
                "Policy": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "p", "Roles": [{"Ref": "Role"}],
                  "PolicyDocument": {"Statement": [
                    {"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:UpdateItem"], "Resource": {"Fn::GetAtt": ["Orders", "Arn"]}},
                    {"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:Query"], "Resource":
                      {"Fn::Sub": "arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/dev-carts"}}]}}}""";
        var role = ROLE.substring(0, ROLE.indexOf("\n"));
        var function = new AssemblyFixture(folder)
                .stack("All", String.join(",", ORDERS, role.substring(0, role.length() - 1), policy, FUNCTION, QUEUES))
                .read()
                .function("dev-RelayOrderEvents");

        assertThat(function.mayWriteTo("dev-orders")).isTrue();
        assertThat(function.mayWriteTo("dev-carts")).isFalse();
        assertThat(function.mayWriteTo("orders")).isFalse();
    }

    @Test
    void readsAQueueThatGivesUpOnMessages() {
        var model = new AssemblyFixture(folder).stack("Data", QUEUES).read();
        var emails = model.queues().stream()
                .filter(queue -> queue.name().equals("dev-emails"))
                .findFirst()
                .orElseThrow();

        assertThat(emails.visibility()).isEqualTo(Duration.ofMinutes(3));
        assertThat(emails.redrive().orElseThrow().maxReceives()).isEqualTo(5);
        assertThat(model.queue(emails.redrive().orElseThrow().deadLetterArn()).name())
                .isEqualTo("Data-Dead");
    }

    @Test
    void readsWhatAStreamStarts() {
        var source = """
                "Source": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
                  "FunctionName": {"Ref": "Relay"}, "EventSourceArn": {"Fn::GetAtt": ["Orders", "StreamArn"]},
                  "StartingPosition": "TRIM_HORIZON", "BatchSize": 25, "BisectBatchOnFunctionError": true,
                  "MaximumRetryAttempts": 3, "FunctionResponseTypes": ["ReportBatchItemFailures"],
                  "DestinationConfig": {"OnFailure": {"Destination": {"Fn::GetAtt": ["Dead", "Arn"]}}}}}""";
        var model = new AssemblyFixture(folder)
                .stack("All", String.join(",", ORDERS, ROLE, FUNCTION, QUEUES, source))
                .read();

        assertThat(model.eventSources())
                .singleElement()
                .isInstanceOfSatisfying(LocalEventSource.OfStream.class, stream -> {
                    assertThat(stream.tableName()).isEqualTo("dev-orders");
                    assertThat(stream.functionName()).isEqualTo("dev-RelayOrderEvents");
                    assertThat(stream.bisects()).isTrue();
                    assertThat(stream.reportsItemFailures()).isTrue();
                    assertThat(stream.maxRetries()).hasValue(3);
                    assertThat(stream.onFailureArn()).contains("arn:aws:sqs:eu-west-1:000000000000:All-Dead");
                });
    }

    @Test
    void followsWhatAnotherStackExports() {
        var model = new AssemblyFixture(folder)
                .template("Data", """
                        {"Resources": {%s}, "Outputs": {"Out": {"Value": {"Ref": "Orders"}, "Export": {"Name": "Data:Orders"}}}}""".formatted(ORDERS))
                .stack(
                        "Api",
                        ROLE + ","
                                + FUNCTION.replace("{\"Ref\": \"Orders\"}", "{\"Fn::ImportValue\": \"Data:Orders\"}")
                                        .replace("{\"Ref\": \"Emails\"}", "\"none\""))
                .read();

        assertThat(model.function("dev-RelayOrderEvents").environment())
                .containsEntry("SOUK_TABLE_ORDERS", "dev-orders");
    }

    @Test
    void putsItsOwnAddressesInThePlaceOfThoseOfAws() {
        var model = new AssemblyFixture(folder)
                .stack(
                        "All",
                        String.join(
                                ",",
                                ROLE,
                                FUNCTION.replace("{\"Ref\": \"Orders\"}", """
                        {"Fn::Join": ["", ["https://cognito-idp.", {"Ref": "AWS::Region"}, ".amazonaws.com/", {"Ref": "Pool"}]]}"""),
                                QUEUES,
                                "\"Pool\": {\"Type\": \"AWS::Cognito::UserPool\", \"Properties\": {}}"))
                .read();

        assertThat(model.userPool().orElseThrow().issuer())
                .isEqualTo("http://localhost:8080/_souk/identity/eu-west-1_AllPool")
                .isEqualTo(model.function("dev-RelayOrderEvents").environment().get("SOUK_TABLE_ORDERS"));
    }

    @Test
    void leavesOutWhatItsConditionLeavesOut() {
        var model = new AssemblyFixture(folder).template("Data", """
                        {"Parameters": {"Stage": {"Type": "String", "Default": "dev"}},
                         "Conditions": {"Live": {"Fn::Equals": [{"Ref": "Stage"}, "live"]}},
                         "Resources": {
                           "Gone": {"Type": "AWS::SQS::Queue", "Condition": "Live"},
                           "There": {"Type": "AWS::SQS::Queue", "Properties": {
                             "QueueName": {"Fn::If": ["Live", "live", "local"]}}}}}""").read();

        assertThat(model.queues()).extracting(LocalQueue::name).containsExactly("local");
    }

    @Test
    void namesAnUnknownResourceType() {
        assertThatThrownBy(() -> new AssemblyFixture(folder)
                        .stack("Data", "\"Cluster\": {\"Type\": \"AWS::RDS::DBCluster\"}")
                        .read())
                .hasMessage("stack Data, Resources.Cluster: the local cloud does not carry out the resource type"
                        + " AWS::RDS::DBCluster");
    }

    @Test
    void namesAnUnknownProperty() {
        assertThatThrownBy(() -> new AssemblyFixture(folder)
                        .stack("Data", ORDERS.replace("\"BillingMode\"", "\"Provisioned\": 1, \"BillingMode\""))
                        .read())
                .hasMessage(
                        "stack Data, Resources.Orders.Properties.Provisioned: the local cloud does not carry out this"
                                + " property");
    }

    @Test
    void namesAnUnknownPropertyDeepInside() {
        assertThatThrownBy(() -> new AssemblyFixture(folder)
                        .stack("Data", ORDERS.replace("\"IndexName\"", "\"Throughput\": 1, \"IndexName\""))
                        .read())
                .hasMessageContaining("Resources.Orders.Properties.GlobalSecondaryIndexes[0].Throughput");
    }

    @Test
    void namesAnUnknownIntrinsicFunction() {
        assertThatThrownBy(() -> new AssemblyFixture(folder)
                        .stack(
                                "Data",
                                "\"Q\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"QueueName\": {\"Fn::Base64\": \"x\"}}}")
                        .read())
                .hasMessage(
                        "stack Data, Resources.Q.Properties.QueueName.Fn::Base64: the local cloud does not carry out"
                                + " Fn::Base64");
    }

    @Test
    void namesAValueThatItWouldCarryOutOtherwise() {
        assertThatThrownBy(() -> new AssemblyFixture(folder)
                        .stack("Data", "\"Q\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"FifoQueue\": true}}")
                        .read())
                .hasMessageContaining("Resources.Q.Properties.FifoQueue: the local cloud carries out false only");
    }

    @Test
    void namesAReferenceThatLeadsNowhere() {
        assertThatThrownBy(() -> new AssemblyFixture(folder)
                        .stack(
                                "Data",
                                "\"Q\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"QueueName\": {\"Ref\": \"Gone\"}}}")
                        .read())
                .hasMessageContaining("there is no resource Gone");
    }

    @Test
    void namesASectionThatNobodyReads() {
        assertThatThrownBy(() -> new AssemblyFixture(folder)
                        .template("Data", "{\"Transform\": \"AWS::Serverless-2016-10-31\", \"Resources\": {}}")
                        .read())
                .hasMessageContaining("stack Data, Transform: the local cloud does not carry out this section");
    }

    @Test
    void knowsWhyItLeavesATypeOut() {
        assertThat(List.of(ResourceType.values()))
                .filteredOn(type -> type.reason().isPresent())
                .allSatisfy(type -> assertThat(type.reason().orElseThrow()).isNotBlank())
                .contains(ResourceType.ALARM, ResourceType.LOG_GROUP);
    }
}
