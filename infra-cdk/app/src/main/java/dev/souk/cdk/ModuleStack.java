package dev.souk.cdk;

import dev.souk.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.constructs.Construct;

/** The operations of one module: for each a function, a role, a log group and a route. */
final class ModuleStack extends Stack {
    private final List<DeployedFunction> functions = new ArrayList<>();

    ModuleStack(
            Construct scope,
            String module,
            List<Operation> operations,
            Parts parts,
            IHttpApi api,
            IHttpRouteAuthorizer members) {
        super(scope, parts.settings().named(module));
        var code = new ModuleCode(parts.settings().functions());
        for (var operation : operations) {
            var function = new DeployedFunction(this, FunctionSpec.of(operation), parts, code.of(module));
            functions.add(function);
            route(operation, function, api, members);
        }
    }

    List<DeployedFunction> functions() {
        return List.copyOf(functions);
    }

    private static void route(
            Operation operation, DeployedFunction function, IHttpApi api, IHttpRouteAuthorizer members) {
        var route = HttpRoute.Builder.create(function, "route")
                .httpApi(api)
                .routeKey(HttpRouteKey.with(
                        operation.path(), HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT))))
                .integration(new HttpLambdaIntegration("integration", function.target()));
        if (operation.authorisedByGateway()) {
            route.authorizer(members).build();
        } else {
            Accepted.finding(
                    route.build(),
                    "APIG4",
                    "The contract lets guests call; where there is a token the function checks it.");
        }
    }
}
